import { html, nothing } from 'lit';
import { t } from '../core/language.js';
import { define, Part } from './part.js';
import { problemNote } from './problem-note.js';

const PAUSE = 220;
const SHOWN = 20;

/** Finds an action by words or code; while it has words, its answers stand where the tree stood. */
class ActionSearch extends Part {
  static properties = { desk: { attribute: false }, found: { state: true }, problem: { state: true }, words: { state: true } };

  followed() {
    return [this.desk.action];
  }

  #typed(words) {
    this.words = words.trim();
    this.dispatchEvent(new CustomEvent('searching', { detail: this.words !== '' }));
    clearTimeout(this.soon);
    this.asked?.abort();
    this.problem = undefined;
    if (this.words === '') this.found = undefined;
    else this.soon = setTimeout(() => void this.#search(this.words), PAUSE);
  }

  async #search(words) {
    this.asked = new AbortController();
    try {
      const query = { q: words, pageSize: SHOWN, withdrawn: 'false' };
      const { body } = await this.desk.api.get(`/plan/v1/plans/${this.desk.plan.id}/actions`, query, this.asked.signal);
      this.found = body;
    } catch (problem) {
      if (problem.name !== 'AbortError') this.problem = problem;
    }
  }

  #choose(action) {
    void this.desk.action.open(this.desk.plan.id, action.id);
  }

  render() {
    return html`<div class="search" role="search">
        <label class="hidden" for="words">${t('search.label')}</label>
        <input id="words" type="search" autocomplete="off" placeholder=${t('search.label')} ?disabled=${!this.desk.plan} @input=${event => this.#typed(event.target.value)}>
      </div>
      <p class="hidden" role="status">${this.words && this.found ? t('search.count', { count: this.found.total ?? this.found.items.length }) : ''}</p>
      ${this.words ? html`<div class="scroll">${this.problem ? problemNote(this.problem, () => this.#search(this.words)) : this.#answers()}</div>` : nothing}`;
  }

  #answers() {
    if (!this.found) return html`<div class="skeletons" aria-busy="true"><i></i><i></i><i></i></div>`;
    const { items, total } = this.found;
    if (items.length === 0) return html`<p class="empty">${t('search.none', { words: this.words })}</p>`;
    return html`<ul class="nodes">${items.map(action => html`<li><button type="button" class="node action"
        aria-current=${this.desk.action.action?.id === action.id ? 'true' : 'false'} @click=${() => this.#choose(action)}>
        <span class="small">${action.code}</span><span class="title">${action.title}</span></button></li>`)}</ul>
      ${total > items.length ? html`<p class="small more">${t('search.more', { shown: items.length, total })}</p>` : nothing}`;
  }
}

define('action-search', ActionSearch);
