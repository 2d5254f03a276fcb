import { html, nothing } from 'lit';
import { localized, plain, t } from '../core/language.js';
import { cents } from '../core/money.js';
import { amountsOf } from '../desk/objective-tree.js';
import './action-search.js';
import { define, Part } from './part.js';
import { problemNote } from './problem-note.js';

/** The tree of objectives with what each spends and receives (M1), down to the actions that can be opened. */
class Tree extends Part {
  static properties = { desk: { attribute: false }, year: { state: true }, searching: { state: true } };

  followed() {
    return [this.desk, this.desk.tree, this.desk.action];
  }

  render() {
    const { plan, tree } = this.desk;
    return html`<section class="tree panel" aria-labelledby="tree">
      <header><h2 id="tree">${t('tree.title')}</h2>
        <label class="small"><span class="hidden">${t('tree.year')}</span><select @change=${event => (this.year = Number(event.target.value) || undefined)}>
          <option value="">${t('tree.allYears')}</option>
          ${plan ? years(plan).map(year => html`<option ?selected=${year === this.year}>${year}</option>`) : nothing}
        </select></label>
        ${tree.revision === undefined ? nothing : html`<span class="revision small">${t('page.revision', { revision: tree.revision })}</span>`}
      </header>
      <doel-action-search .desk=${this.desk} @searching=${event => (this.searching = event.detail)}></doel-action-search>
      <div class="scroll" ?hidden=${this.searching}>${tree.failure ? problemNote(tree.failure, () => tree.load()) : nothing}${this.#top(tree)}</div>
    </section>`;
  }

  #top(tree) {
    const { top } = tree;
    if (!top) return tree.failure ? nothing : html`<div class="skeletons" aria-busy="true"><i></i><i></i><i></i><i></i></div>`;
    if (top.length === 0) return html`<p class="empty">${t('tree.empty')}</p>`;
    this.whole = top.reduce((most, node) => max(most, amountsOf(node.sums, this.year).expenditure), 1n);
    return html`<ul class="nodes">${top.map(node => this.#node(node))}</ul>
      ${tree.rest ? html`<div class="node rest"><span class="title">${t('tree.rest')}</span>${this.#amounts(tree.rest)}</div>` : nothing}
      ${tree.total ? html`<div class="node total"><span class="title">${t('tree.total')}</span>${this.#amounts(tree.total)}</div>` : nothing}`;
  }

  #node(node) {
    const { tree, plan } = this.desk;
    const open = tree.unfolded.has(node.id);
    const level = plan.levels.find(one => one.position === node.level);
    return html`<li>
      <button type="button" class="node" aria-expanded=${open ? 'true' : 'false'} @click=${() => tree.toggle(node)}>
        <span class="small">${localized(level?.name)} ${node.code}${node.priority ? html` <span class="priority">${t('tree.priority')}</span>` : nothing}</span>
        <span class="title">${node.title}</span>${this.#amounts(node.sums)}
      </button>
      ${open ? html`<ul class="nodes">${this.#inside(node)}</ul>` : nothing}
    </li>`;
  }

  #inside(node) {
    const { tree } = this.desk;
    const last = tree.carriesActions(node);
    const below = last ? tree.actions.get(node.id) : tree.under(node);
    if (!below) return html`<li class="skeletons" aria-busy="true"><i></i><i></i></li>`;
    if (below.length === 0) return html`<li class="empty">${t('tree.nothingBelow')}</li>`;
    return below.map(one => (last ? this.#action(one) : this.#node(one)));
  }

  #action(action) {
    const current = this.desk.action.action?.id === action.id;
    return html`<li><button type="button" class="node action" aria-current=${current ? 'true' : 'false'} @click=${() => this.desk.action.open(this.desk.plan.id, action.id)}>
      <span class="small">${action.code}</span><span class="title">${action.title}</span>${this.#amounts(sumsOf(current ? this.desk.action.action : action))}
    </button></li>`;
  }

  #amounts(sums) {
    const { expenditure, revenue } = amountsOf(sums, this.year);
    const share = this.whole && expenditure > 0n ? Number((expenditure * 1000n) / this.whole) / 10 : 0;
    return html`<span class="amounts" style="--share:${share}%">
      <span><span class="small">${t('direction.EXPENDITURE')}</span> ${plain(expenditure)}</span>
      <span><span class="small">${t('direction.REVENUE')}</span> ${plain(revenue)}</span>
    </span>`;
  }
}

const max = (a, b) => (a > b ? a : b);
const years = plan => Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, at) => plan.firstYear + at);

/** The estimates of one action, added up per year in the same form as the amounts of an objective. */
function sumsOf(action) {
  const sums = new Map();
  for (const { fiscalYear, direction, amount } of action.estimates ?? []) {
    const sum = sums.get(fiscalYear) ?? { expenditure: 0n, revenue: 0n };
    sum[direction.toLowerCase()] += cents(amount);
    sums.set(fiscalYear, sum);
  }
  return sums;
}

define('tree', Tree);
