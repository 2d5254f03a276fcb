import { html, nothing } from 'lit';
import { Api } from '../core/api.js';
import { t } from '../core/language.js';
import { languageSwitch, level, sign } from './mark.js';
import { define, Part } from './part.js';
import { problemNote } from './problem-note.js';

/** Right after a start the cities may still have to be announced. */
const PAUSE = 1500;
/** Roles of people of a city, in the order in which they are likely to be tried. */
const ROLES = ['financial-director', 'coordinator', 'department-head', 'owner', 'programme-director', 'executive', 'councillor', 'citizen', 'auditor'];

/** Where a reader says who he is: a city and a role where the demonstration hands out tokens, a token elsewhere. */
class Entrance extends Part {
  static properties = { session: { attribute: false }, signIn: { attribute: false }, issuers: { state: true }, cities: { state: true }, elsewhere: { state: true }, problem: { attribute: false }, chosen: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.api = new Api(() => undefined, () => {});
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.soon);
  }

  firstUpdated() {
    void this.#cities();
    void this.#issuers();
  }

  async #issuers() {
    this.issuers = await this.api.get('/issuers').then(({ body }) => body.items, () => []);
  }

  async #begin(issuer) {
    this.busy = issuer.issuer;
    try {
      await this.signIn.begin(issuer);
    } catch (problem) {
      this.problem = problem;
      this.busy = undefined;
    }
  }

  async #cities() {
    this.problem = undefined;
    try {
      const { body } = await this.api.get('/demo/cities');
      this.roles = ROLES.filter(role => body.roles.some(offered => offered.role === role));
      this.cities = body.items;
      this.chosen ??= this.cities[0]?.city;
      if (this.cities.length === 0) this.soon = setTimeout(() => void this.#cities(), PAUSE);
    } catch (problem) {
      this.cities = undefined;
      this.elsewhere = problem.status === 404;
      if (!this.elsewhere) this.problem = problem;
    }
  }

  async #enter(role) {
    this.busy = role;
    this.problem = undefined;
    try {
      const { body } = await this.api.post('/demo/tokens', { city: this.chosen, role });
      if (!this.session.signIn(body.token)) this.problem = { code: 'token', detail: t('entrance.unusable') };
    } catch (problem) {
      this.problem = problem;
    }
    this.busy = undefined;
  }

  #paste(event) {
    event.preventDefault();
    const token = new FormData(event.target).get('token');
    this.problem = this.session.signIn(String(token)) ? undefined : { code: 'token', detail: t('entrance.unusable') };
  }

  render() {
    return html`<div class="entrance">
      <section class="promise" aria-label="Doelboom">
        <div class="brand">${sign()}<span>Doelboom</span></div>
        <div class="words">${level(0)}<h1>${t('entrance.title')}</h1><p>${t('entrance.text')}</p></div>
        <p class="small"><a href="/doc">${t('entrance.api')}</a></p>
      </section>
      <main class="choice">${languageSwitch()}${this.#byIssuer()}${this.#choice()}${this.problem ? problemNote(this.problem, this.problem.status === undefined || this.cities?.length ? undefined : () => this.#cities()) : nothing}</main>
    </div>`;
  }

  /** The issuers of the cities, above what the demonstration offers. */
  #byIssuer() {
    if (!this.issuers?.length) return nothing;
    return html`<div class="issuers">${this.issuers.map(issuer => html`<button type="button" class="primary" ?disabled=${this.busy !== undefined}
      aria-busy=${this.busy === issuer.issuer ? 'true' : 'false'} @click=${() => this.#begin(issuer)}>${t('entrance.signIn', { title: issuer.title })}</button>`)}</div>`;
  }

  #choice() {
    if (this.elsewhere && this.issuers?.length > 0) return nothing;
    if (this.elsewhere) return this.#ask();
    if (this.cities?.length > 0) return this.#pick();
    const waiting = html`<div aria-busy="true" class="skeletons"><i></i><i></i><i></i></div>`;
    return this.problem ? nothing : html`${this.cities ? html`<p role="status">${t('entrance.starting')}</p>` : nothing}${waiting}`;
  }

  #pick() {
    return html`<h2 id="city">${t('entrance.city')}</h2>
      <div class="cities" role="radiogroup" aria-labelledby="city">
        ${this.cities.map(city => html`<label class="city">
          <input type="radio" name="city" .value=${city.city} .checked=${city.city === this.chosen} @change=${() => (this.chosen = city.city)}>
          <span class="name">${city.name}</span>
        </label>`)}
      </div>
      <h2>${t('entrance.role')}</h2>
      <ul class="roles">${this.roles.map(role => html`<li><button type="button" ?disabled=${this.busy !== undefined} aria-busy=${this.busy === role ? 'true' : 'false'} @click=${() => this.#enter(role)}>
        <span class="name">${t(`role.${role}`)}</span><span class="small">${t(`roleHelp.${role}`)}</span></button></li>`)}</ul>`;
  }

  #ask() {
    return html`<form class="paste" @submit=${event => this.#paste(event)}>
      <h2><label for="token">${t('entrance.token')}</label></h2>
      <p class="small" id="token-help">${t('entrance.tokenHelp')}</p>
      <textarea id="token" name="token" rows="6" required spellcheck="false" autocomplete="off" aria-describedby="token-help"></textarea>
      <button class="primary">${t('entrance.open')}</button>
    </form>`;
  }
}

define('entrance', Entrance);
