import { html, nothing } from 'lit';
import { Api } from '../core/api.js';
import { t } from '../core/language.js';
import { languageSwitch, level, sign } from './mark.js';
import { define, Part } from './part.js';
import { problemNote } from './problem-note.js';

const ROLES = ['financial-director', 'coordinator', 'department-head', 'owner', 'programme-director', 'executive', 'councillor', 'auditor'];

/** Where a reader says who he is: a city and a role where the demonstration hands out tokens, a token elsewhere. */
class Entrance extends Part {
  static properties = { session: { attribute: false }, cities: { state: true }, problem: { state: true }, chosen: { state: true }, busy: { state: true } };

  constructor() {
    super();
    this.api = new Api(() => undefined, () => {});
  }

  firstUpdated() {
    void this.#cities();
  }

  async #cities() {
    this.problem = undefined;
    try {
      const { body } = await this.api.get('/demo/cities');
      this.cities = (body.items ?? body.cities).map(city => ({ ...city, id: city.city ?? city.id ?? city.tenant, roles: rolesOf(city, body) }));
      this.chosen = this.cities[0]?.id;
    } catch (problem) {
      this.cities = [];
      if (problem.status !== 404) this.problem = problem;
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
      <main class="choice">${languageSwitch()}${this.#choice()}${this.problem ? problemNote(this.problem, this.problem.status === undefined || this.cities?.length ? undefined : () => this.#cities()) : nothing}</main>
    </div>`;
  }

  #choice() {
    if (this.cities === undefined) return html`<div aria-busy="true" class="skeletons"><i></i><i></i><i></i></div>`;
    return this.cities.length > 0 ? this.#pick() : this.#ask();
  }

  #pick() {
    const roles = this.cities.find(city => city.id === this.chosen)?.roles ?? [];
    return html`<h2 id="city">${t('entrance.city')}</h2>
      <div class="cities" role="radiogroup" aria-labelledby="city">
        ${this.cities.map(city => html`<label class="city">
          <input type="radio" name="city" .value=${city.id} .checked=${city.id === this.chosen} @change=${() => (this.chosen = city.id)}>
          <span class="name">${city.name ?? city.id}</span>${city.description ? html`<span class="small">${city.description}</span>` : nothing}
        </label>`)}
      </div>
      <h2>${t('entrance.role')}</h2>
      <ul class="roles">${roles.map(role => html`<li><button type="button" ?disabled=${this.busy !== undefined} aria-busy=${this.busy === role ? 'true' : 'false'} @click=${() => this.#enter(role)}>
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

/** Only roles of a city, in the order in which they are likely to be tried. */
function rolesOf(city, body) {
  const offered = (city.roles ?? body.roles ?? ROLES).map(role => role.role ?? role.id ?? role);
  return ROLES.filter(role => offered.includes(role));
}

define('entrance', Entrance);
