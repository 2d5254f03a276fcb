import { html, nothing } from 'lit';
import { plain, t } from '../core/language.js';
import { cents } from '../core/money.js';
import { STATEMENT } from '../desk/statement.js';
import { define, Part } from './part.js';

/** The statement of the financial equilibrium (M2) in figures, as published: lines that are zero in every year are left out. */
class Statement extends Part {
  static properties = { desk: { attribute: false } };

  followed() {
    return [this.desk];
  }

  render() {
    const { equilibrium } = this.desk;
    if (!equilibrium) return nothing;
    return html`<section class="statement panel" aria-labelledby="statement">
      <header><h2 id="statement">${t('statement.title')}</h2>
        <p class="small stamp">${t('verdict.stamp', { revision: equilibrium.planRevision, note: equilibrium.noteRevision })} \u00b7 ${t('statement.unit')}</p></header>
      <div class="wide" tabindex="0" role="group" aria-labelledby="statement"><table>
        <thead><tr><th scope="col">${t('estimates.line')}</th>${equilibrium.years.map(year => html`<th scope="col">${year.fiscalYear}</th>`)}</tr></thead>
        ${STATEMENT.map(part => this.#part(part, equilibrium))}
      </table></div>
    </section>`;
  }

  #part(part, { years }) {
    return html`<tbody>
      <tr class="chapter"><th scope="rowgroup" colspan=${years.length + 1}>${t(`statement.${part.key}`)}</th></tr>
      ${part.lines.filter(line => years.some(year => cents(line.of(year) ?? '0') !== 0n)).map(line => this.#line(line, years))}
    </tbody>`;
  }

  #line(line, years) {
    return html`<tr class=${line.rank ?? ''}>
      <th scope="row"><span class="mark">${line.mark}</span> ${t(`figure.${line.key}`)}</th>
      ${years.map(year => this.#cell(line, year))}
    </tr>`;
  }

  #cell(line, year) {
    const value = cents(line.of(year) ?? '0');
    const before = this.desk.earlier?.years.find(one => one.fiscalYear === year.fiscalYear);
    const moved = before && cents(line.of(before) ?? '0') !== value;
    return html`<td class="${value < 0n ? 'below' : ''} ${moved ? 'moved' : ''}">${plain(value)}</td>`;
  }
}

define('statement', Statement);
