import { html, nothing } from 'lit';
import { euros, listed, t } from '../core/language.js';
import { cents, magnitude } from '../core/money.js';
import { availableResult, margin } from '../desk/statement.js';
import { level } from './mark.js';
import { define, Part } from './part.js';

/** The judgement in words: in equilibrium or not, by which norm, in which year, how much short. */
class Verdict extends Part {
  static properties = { desk: { attribute: false } };

  followed() {
    return [this.desk];
  }

  render() {
    const { equilibrium } = this.desk;
    if (!equilibrium) return html`<section class="verdict waiting" aria-busy="true"><div class="skeletons"><i></i><i></i></div></section>`;
    const held = equilibrium.verdict === 'IN_EQUILIBRIUM';
    return html`<section class="verdict ${held ? 'held' : 'broken'}" aria-labelledby="verdict">
      ${level(held ? 0 : tilt(equilibrium))}
      <div class="judgement" aria-live="polite" aria-atomic="true">
        <h1 id="verdict">${t(held ? 'verdict.held' : 'verdict.broken')}</h1>
        <p>${held ? t('verdict.heldWords', this.#span()) : words(equilibrium.findings, this.desk.entities)}</p>
      </div>
      <dl class="norms">${this.#norm('YEARLY_BALANCE', lowest(equilibrium.years))}${this.#norm('STRUCTURAL_BALANCE', last(equilibrium.years))}</dl>
      <p class="stamp">${t('verdict.stamp', { revision: equilibrium.planRevision, note: equilibrium.noteRevision })}${equilibrium.regime ? html` \u00b7 <abbr title=${t('verdict.regime')}>${equilibrium.regime.replace(/_/g, ' ').replace('3 0', '3.0')}</abbr>` : nothing}</p>
    </section>`;
  }

  #span() {
    const { years } = this.desk.equilibrium;
    return { first: years[0].fiscalYear, last: years.at(-1).fiscalYear };
  }

  #norm(norm, { year, value }) {
    const held = !this.desk.equilibrium.findings.some(finding => finding.norm === norm);
    return html`<div class=${held ? 'held' : 'broken'}>
      <dt>${t(`norm.${norm}`)} <span class="tick">${held ? '\u2713' : '\u2717'}<span class="hidden"> ${t(held ? 'norm.met' : 'norm.missed')}</span></span></dt>
      <dd><span class="amount">${euros(value)}</span><span class="small">${t(`norm.${norm}.what`, { year })}</span></dd>
    </div>`;
  }
}

const last = years => ({ year: years.at(-1).fiscalYear, value: margin(years.at(-1)) });

function lowest(years) {
  const [first, ...rest] = years.map(year => ({ year: year.fiscalYear, value: availableResult(year) }));
  return rest.reduce((low, one) => (one.value < low.value ? one : low), first);
}

/**
 * @param {{norm: string, fiscalYear: number, shortfall: string, entityId?: string}[]} findings
 * @param {Map<string, {name: string}>} entities by identifier
 * @returns {string} a sentence for each norm that is missed
 */
function words(findings, entities) {
  const norms = [...new Set(findings.map(finding => finding.norm))];
  return norms.map(norm => {
    const short = findings.filter(finding => finding.norm === norm).map(finding => missed(finding, entities));
    return t(`finding.${norm}`, { short: listed(short) });
  }).join(' ');
}

function missed({ norm, fiscalYear, shortfall, entityId }, entities) {
  const short = euros(magnitude(cents(shortfall)));
  if (!entityId) return t(`finding.${norm}.short`, { year: fiscalYear, short });
  return t('finding.entity', { entity: entities.get(entityId)?.name ?? entityId, short });
}

/** How far the bubble drifts: the worst shortage measured against the largest figure on the chart. */
function tilt({ findings, years }) {
  const worst = Math.max(...findings.map(({ shortfall }) => Number(magnitude(cents(shortfall)))));
  const scale = Math.max(1, ...years.map(year => Number(magnitude(availableResult(year)))));
  return Math.min(1, 0.7 + worst / scale / 3);
}

define('verdict', Verdict);
