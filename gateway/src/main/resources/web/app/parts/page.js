import { html, nothing } from 'lit';
import { t } from '../core/language.js';
import { define, Part } from './part.js';
import { problemNote } from './problem-note.js';

/** The whole page: the entrance while nobody is known, the desk afterwards. */
class Page extends Part {
  static properties = { session: { attribute: false }, signIn: { attribute: false }, desk: { attribute: false }, problem: { attribute: false } };

  followed() {
    return [this.session, this.desk];
  }

  updated() {
    if (this.known === false && this.session.signedIn) this.querySelector('main').focus();
    this.known = this.session.signedIn;
    const { plan, city } = this.desk;
    document.title = this.session.signedIn && plan ? `${plan.title} \u00b7 ${city} \u00b7 Doelboom` : 'Doelboom';
  }

  render() {
    if (!this.session.signedIn) return html`<doel-entrance .session=${this.session} .signIn=${this.signIn} .problem=${this.problem}></doel-entrance>`;
    return html`<a class="skip" href="#work">${t('page.skip')}</a>
      <doel-banner .session=${this.session} .desk=${this.desk}></doel-banner>
      <main id="work" tabindex="-1">${this.#work()}</main>`;
  }

  /** Nothing to see may mean that there is nothing, or that it is not for this role yet. */
  #nothing() {
    const [role] = this.session.roles;
    const [title, help] = this.session.seesDrafts ? ['page.noPlans', 'page.noPlansHelp'] : ['page.notYet', `page.notYet.${role}`];
    return html`<div class="empty panel"><h1>${t(title)}</h1><p>${t(help)}</p></div>`;
  }

  #work() {
    const { desk } = this;
    if (desk.plans?.length === 0) return this.#nothing();
    const retry = () => (desk.plan ? desk.refresh() : desk.start());
    return html`
      ${desk.failure ? html`<div class="failure">${problemNote(desk.failure, retry)}</div>` : nothing}
      ${desk.failure && !desk.plans ? nothing : html`<div class="desk">
        <doel-verdict .desk=${desk}></doel-verdict>
        <div class="figures">
          <doel-chart .desk=${desk}></doel-chart>
          <doel-movements .desk=${desk}></doel-movements>
        </div>
        <doel-tree .desk=${desk}></doel-tree>
        <doel-estimates .desk=${desk} .editable=${this.session.mayEdit}></doel-estimates>
        <doel-statement .desk=${desk}></doel-statement>
        <doel-reminder .desk=${desk}></doel-reminder>
      </div>`}`;
  }
}

define('page', Page);
