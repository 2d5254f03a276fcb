import { html, nothing } from 'lit';
import { t } from '../core/language.js';
import { languageSwitch, sign } from './mark.js';
import { define, Part } from './part.js';

/** The head of the page: which city, which plan, at which revision, read by whom, and whether news is coming in. */
class Banner extends Part {
  static properties = { session: { attribute: false }, desk: { attribute: false } };

  followed() {
    return [this.session, this.desk];
  }

  render() {
    const { desk, session } = this;
    return html`<header class="banner">
      <div class="brand">${sign()}<span>Doelboom</span></div>
      <div class="where">
        <span class="tenant" title=${session.tenant}>${desk.city || session.tenant}</span>
        ${this.#plan()}
      </div>
      <div class="state">${desk.plan ? html`
        <span class="revision">${t('page.revision', { revision: desk.equilibrium?.planRevision ?? '\u2026' })}</span>
        <span class="stream ${desk.live}" role="status">${t(`live.${desk.live}`)}</span>` : nothing}
      </div>
      <div class="who">
        <span class="role" title=${session.person}>${session.roles.map(role => t(`role.${role}`)).join(', ')}</span>
        <button type="button" class="quiet" @click=${() => this.#leave()}>${t('page.switch')}</button>
        ${languageSwitch()}
      </div>
    </header>`;
  }

  #leave() {
    const leaving = this.session.leave();
    this.session.signOut();
    return leaving;
  }

  #plan() {
    const { plans, plan } = this.desk;
    if (!plan) return nothing;
    const years = ({ firstYear, lastYear }) => `${firstYear}\u2013${lastYear}`;
    return html`<label class="plan"><span class="hidden">${t('page.plan')}</span>
      <select @change=${event => this.desk.open(event.target.value)}>
        ${plans.map(one => html`<option value=${one.id} ?selected=${one.id === plan.id}>${one.title.includes(String(one.firstYear)) ? one.title : `${one.title} ${years(one)}`}</option>`)}
      </select></label>`;
  }
}

define('banner', Banner);
