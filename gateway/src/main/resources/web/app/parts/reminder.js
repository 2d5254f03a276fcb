import { html, nothing } from 'lit';
import { euros, t } from '../core/language.js';
import { availableResult, margin } from '../desk/statement.js';
import { define, Part } from './part.js';

/** The verdict in one line at the foot of the window, for as long as the verdict itself is scrolled out of sight. */
class Reminder extends Part {
  static properties = { desk: { attribute: false }, wanted: { state: true } };

  followed() {
    return [this.desk];
  }

  firstUpdated() {
    this.watch = new IntersectionObserver(([verdict]) => (this.wanted = !verdict.isIntersecting && verdict.boundingClientRect.top < 0));
    this.watch.observe(this.parentElement.querySelector('doel-verdict'));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watch?.disconnect();
  }

  render() {
    const { equilibrium } = this.desk;
    if (!this.wanted || !equilibrium) return nothing;
    const held = equilibrium.verdict === 'IN_EQUILIBRIUM';
    const lowest = equilibrium.years.map(availableResult).reduce((low, one) => (one < low ? one : low));
    const last = margin(equilibrium.years.at(-1));
    return html`<a class="reminder ${held ? 'held' : 'broken'}" href="#verdict" aria-hidden="true" tabindex="-1">
      <strong>${t(held ? 'verdict.held' : 'verdict.broken')}</strong>
      <span><span class="small">${t('norm.YEARLY_BALANCE')}</span> <b class=${lowest < 0n ? 'below' : ''}>${euros(lowest)}</b></span>
      <span><span class="small">${t('norm.STRUCTURAL_BALANCE')}</span> <b class=${last < 0n ? 'below' : ''}>${euros(last)}</b></span>
    </a>`;
  }
}

define('reminder', Reminder);
