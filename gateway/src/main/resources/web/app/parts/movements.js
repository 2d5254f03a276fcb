import { html, nothing } from 'lit';
import { change, clock, euros, t } from '../core/language.js';
import { define, Part } from './part.js';

/** What moved since the plan was opened, newest first: which figure, which years, by how much, and through whom. */
class Movements extends Part {
  static properties = { desk: { attribute: false } };

  followed() {
    return [this.desk, this.desk.action];
  }

  render() {
    const { changes, equilibrium } = this.desk;
    return html`<section class="movements panel" aria-labelledby="moved">
      <header><h2 id="moved">${t('moved.title')}</h2>${this.#undo()}</header>
      <div class="scroll" tabindex="0" role="log" aria-labelledby="moved">
        ${changes.length === 0 ? html`<p class="empty">${equilibrium ? t('moved.none') : ''}</p>` : nothing}
        <ol>${changes.map((entry, index) => this.#entry(entry, index === 0))}</ol>
      </div>
    </section>`;
  }

  #undo() {
    const { lastSave, action } = this.desk;
    if (!lastSave) return nothing;
    return html`<button type="button" class="quiet" title=${t('moved.undoLast')} ?disabled=${Boolean(action.saving)} @click=${() => action.undo(lastSave)}>${t('moved.undo')}</button>`;
  }

  #entry(entry, newest) {
    const { before, after, own, moved } = entry;
    return html`<li class=${newest ? 'newest' : ''}>
      <p class="head"><time datetime=${entry.at.toISOString()}>${clock(entry.at)}</time>
        <span class="revision">${revisions(before, after)}</span>
        ${own?.elapsed > 0 ? html`<span class="small">${t('moved.elapsed', { ms: Math.round(own.elapsed) })}</span>` : nothing}</p>
      ${cause(own)}
      ${before.verdict === after.verdict ? nothing : html`<p class="turn ${after.verdict === 'IN_EQUILIBRIUM' ? 'held' : 'broken'}">${t(after.verdict === 'IN_EQUILIBRIUM' ? 'moved.regained' : 'moved.lost')}</p>`}
      ${moved.length === 0 ? html`<p class="small">${t('moved.nothing')}</p>` : html`<ul>${moved.map(figure)}</ul>`}
    </li>`;
  }
}

function revisions(before, after) {
  if (before.planRevision !== after.planRevision) return t('moved.plan', { before: before.planRevision, after: after.planRevision });
  return t('moved.note', { before: before.noteRevision, after: after.noteRevision });
}

function cause(own) {
  if (!own) return html`<p class="cause">${t('moved.other')}</p>`;
  const years = own.steps.map(step => step.year).join(', ');
  return html`<p class="cause">${t(own.undo ? 'moved.undone' : 'moved.own', { years })}</p>
    <p class="cause action" title=${own.action.title}><span class="small">${own.action.code}</span> ${own.action.title}</p>`;
}

/** A movement; the figure is named once for all its runs of years. */
function figure({ key, cause: section, from, to, before, after, difference }, index, all) {
  return html`<li class=${section ? 'section' : 'result'}>
    ${all[index - 1]?.key === key ? nothing : html`<span class="name">${t(`figure.${key}`)}</span>`}
    <span class="years">${from === to ? from : `${from}\u2013${to}`}</span>
    <span class="difference ${difference < 0n ? 'down' : 'up'}">${change(difference)}</span>
    ${from === to || !section ? html`<span class="small">${from === to ? '' : `${from}: `}${euros(before)} \u2192 ${euros(after)}</span>` : nothing}
  </li>`;
}

define('movements', Movements);
