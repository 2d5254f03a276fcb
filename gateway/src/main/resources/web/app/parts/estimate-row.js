import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { exact, t } from '../core/language.js';
import { wire } from '../core/money.js';
import { cellKey } from '../desk/lines.js';
import { problemNote } from './problem-note.js';

/** One line of the estimates: what it is, a field for every year, and what came of saving it. */
export function estimateRow(desk, line, years, editable) {
  const open = desk.action;
  const drafts = open.draftsOf(line);
  const refused = open.refusedLine === line.key;
  return html`<tbody class=${drafts.length > 0 ? 'touched' : ''}>
    <tr aria-busy=${open.saving === line.key ? 'true' : 'false'}>
      <th scope="row">${kindOf(line.kind, desk.entities)}</th>
      ${years.map(year => html`<td data-year=${year}>${editable && !line.cells.get(year)?.hidden ? field(open, line, year) : reading(line, year)}</td>`)}
    </tr>
    ${drafts.length > 0 || refused ? html`<tr class="outcome"><td colspan=${years.length + 1}>
      ${drafts.flatMap(draft => collision(open, draft))}
      ${drafts.length > 0 ? buttons(open, line, drafts) : nothing}
      ${refused ? problemNote(open.problem) : nothing}
    </td></tr>` : nothing}
  </tbody>`;
}

function kindOf(kind, entities) {
  const entity = entities.get(kind.entityId);
  const notes = [entity?.name, kind.account, kind.policyField];
  if (kind.selfFinancingRole && kind.selfFinancingRole !== 'NONE') notes.push(t(`selfFinancing.${kind.selfFinancingRole}`));
  return html`<span>${t(`section.${kind.section}`)} \u00b7 ${t(`direction.${kind.direction}`)}</span>
    <span class="small">${notes.filter(Boolean).join(' \u00b7 ')}</span>`;
}

function reading(line, year) {
  const { amount, hidden } = line.cells.get(year) ?? {};
  if (hidden) return html`<span class="none">${t('estimates.hidden')}</span>`;
  return amount === undefined ? html`<span class="none">\u2013</span>` : exact(amount);
}

function field(open, line, year) {
  const draft = open.drafts.get(cellKey(line, year));
  const amount = line.cells.get(year)?.amount;
  const wrong = draft && draft.value === undefined;
  return html`<input type="text" inputmode="decimal" autocomplete="off" class=${draft ? 'draft' : ''}
    aria-label="${t(`section.${line.kind.section}`)} ${t(`direction.${line.kind.direction}`)} ${year}"
    aria-invalid=${wrong ? 'true' : 'false'} ?readonly=${open.saving === line.key} placeholder="\u2013"
    .value=${live(draft ? draft.typed : amount === undefined ? '' : exact(amount))}
    @focus=${event => event.target.select()}
    @input=${event => open.type(line, year, event.target.value)}
    @change=${event => settle(event.target, open, line, year)}
    @keydown=${event => key(event, open, line, year)}>`;
}

/** On leaving the field, an understood amount is written the way all others are. */
function settle(input, open, line, year) {
  const draft = open.drafts.get(cellKey(line, year));
  if (draft?.value !== undefined) open.type(line, year, exact(wire(draft.value)));
  else if (!draft) open.forget(line, year);
}

function key(event, open, line, year) {
  if (event.key === 'Enter') {
    event.preventDefault();
    void open.save(line);
  }
  if (event.key === 'Escape') open.forget(line, year);
}

function buttons(open, line, drafts) {
  const wrong = drafts.filter(draft => draft.value === undefined);
  const again = drafts.some(draft => open.conflicts.has(cellKey(line, draft.year)));
  return html`<div class="buttons">
    ${wrong.length > 0 ? html`<span class="wrong" role="alert">${t('estimates.noAmount', { years: wrong.map(draft => draft.year).join(', ') })}</span>` : nothing}
    <button type="button" class="primary" ?disabled=${wrong.length > 0 || open.saving !== undefined} @click=${() => open.save(line)}>${t(again ? 'estimates.again' : 'estimates.save', { count: drafts.length })}</button>
    <button type="button" class="quiet" ?disabled=${open.saving !== undefined} @click=${() => open.discard(line)}>${t(again ? 'estimates.keep' : 'estimates.discard')}</button>
  </div>`;
}

/** The newer value of somebody else beside the typed one. */
function collision(open, draft) {
  const conflict = open.conflicts.get(cellKey(draft.line, draft.year));
  if (!conflict || draft.value === undefined) return [];
  const shown = amount => (amount === undefined ? '\u2013' : exact(amount));
  const mine = exact(wire(draft.value));
  const values = { year: draft.year, before: shown(conflict.before), now: shown(conflict.now), mine, revision: open.action.revision };
  return [html`<p class="collision">${t(conflict.moved ? 'estimates.collided' : 'estimates.elsewhere', values)}</p>`];
}
