import { html, nothing } from 'lit';
import { plain, t } from '../core/language.js';
import { cents } from '../core/money.js';
import { estimateRow } from './estimate-row.js';
import { define, Part } from './part.js';
import { problemNote } from './problem-note.js';

/** The estimates of the open action: a line per kind of money, a column per year, saved line by line. */
class Estimates extends Part {
  static properties = { desk: { attribute: false }, editable: { type: Boolean } };

  followed() {
    return [this.desk, this.desk.action];
  }

  updated() {
    const { loading } = this.desk.action;
    if (loading && loading !== this.shown && innerWidth < 1000) this.scrollIntoView({ block: 'start' });
    this.shown = loading || this.shown;
  }

  render() {
    const { action, loading } = this.desk.action;
    return html`<section class="estimates panel" aria-labelledby="estimates" aria-busy=${loading ? 'true' : 'false'}>
      <p class="hidden" role="status">${action ? `${t('estimates.title')}: ${action.title}` : ''}</p>
      ${action ? this.#open() : html`<h2 id="estimates">${t('estimates.title')}</h2>${this.#closed()}`}
    </section>`;
  }

  get #editable() {
    return this.editable && isOpen(this.desk.plan);
  }

  #closed() {
    const { loading, problem } = this.desk.action;
    if (problem) return problemNote(problem);
    if (loading) return html`<div class="skeletons"><i></i><i></i><i></i></div>`;
    return html`<p class="empty">${t('estimates.none')}</p>`;
  }

  #open() {
    const { desk: { action: open, plan } } = this;
    const editable = this.#editable;
    const { action, lines } = open;
    return html`<header><div>
        <p class="small">${action.code} \u00b7 ${t('estimates.title')}</p>
        <h2 id="estimates">${action.title}</h2></div>
        <p class="small stamp">${t('estimates.stamp', { revision: action.revision, plan: open.planRevision ?? '' })}</p>
      </header>
      ${editable ? nothing : html`<p class="hint">${t(isOpen(plan) ? 'estimates.readOnly' : 'estimates.adopted')}</p>`}
      ${action.hiddenEstimates ? html`<p class="hint">${t('estimates.hiddenCount', { count: action.hiddenEstimates })}</p>` : nothing}
      ${open.problem && !open.refusedLine ? problemNote(open.problem) : nothing}
      ${lines.length === 0 ? html`<p class="empty">${t('estimates.noLines')}</p>` : this.#table(plan, lines)}
      ${editable && lines.length > 0 ? html`<p class="small hint keys">${t('estimates.keys')}</p>` : nothing}`;
  }

  #table(plan, lines) {
    const years = Array.from({ length: plan.lastYear - plan.firstYear + 1 }, (_, at) => plan.firstYear + at);
    return html`<div class="wide"><table>
      <thead><tr><th scope="col">${t('estimates.line')}</th>${years.map(year => html`<th scope="col">${year}</th>`)}</tr></thead>
      ${lines.map(line => estimateRow(this.desk, line, years, this.#editable))}
      <tfoot><tr><th scope="row">${t('estimates.balance')}</th>${years.map(year => html`<td data-year=${year}>${plain(balance(lines, year))}</td>`)}</tr></tfoot>
    </table></div>`;
  }
}

/** What the council has adopted stays as it is. */
const isOpen = plan => ['DRAFT', 'PROPOSED'].includes(plan?.state ?? 'DRAFT');

/** What the action brings in less what it spends, as it stands on the server. */
function balance(lines, year) {
  return lines.reduce((sum, { kind, cells }) => {
    const amount = cents(cells.get(year)?.amount ?? '0');
    return kind.direction === 'REVENUE' ? sum + amount : sum - amount;
  }, 0n);
}

define('estimates', Estimates);
