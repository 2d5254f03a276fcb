/** The action on the desk: its estimates as lines by year, what was typed over them, saving, undoing and colliding. */

import { cents, typedCents, wire } from '../core/money.js';
import { cellKey, linesOf, shown, withAmounts } from './lines.js';

export class OpenAction extends EventTarget {
  /** @param {(save: object, undone?: object) => void} saved told of every save that the server accepted */
  constructor(api, saved) {
    super();
    this.api = api;
    this.saved = saved;
    this.close();
  }

  close() {
    Object.assign(this, { planId: '', action: undefined, etag: undefined, planRevision: undefined, lines: [], loading: false });
    Object.assign(this, { drafts: new Map(), conflicts: new Map(), problem: undefined, refusedLine: undefined, saving: undefined });
    this.#tell();
  }

  async open(planId, actionId) {
    this.close();
    Object.assign(this, { planId, loading: actionId });
    this.#tell();
    await this.#attempt(() => this.#read(actionId));
  }

  /** Takes over what others changed, unless something typed here would then be saved over it unseen. */
  async followUp(planRevision) {
    if (!this.action || this.drafts.size > 0 || this.saving || planRevision <= (this.planRevision ?? 0)) return;
    await this.#attempt(() => this.#read(this.action.id));
  }

  get path() {
    return `/plan/v1/plans/${this.planId}/actions/${this.action.id}`;
  }

  /** @param {string} typed */
  type(line, year, typed) {
    const key = cellKey(line, year);
    const known = line.cells.get(year);
    const value = typedCents(typed);
    const before = this.drafts.get(key)?.value;
    const untouched = known ? value === cents(known.amount) : typed.trim() === '' || value === 0n;
    if (untouched) this.drafts.delete(key);
    else this.drafts.set(key, { line, year, typed, value });
    if (value !== before) this.conflicts.delete(key);
    this.#tell();
  }

  draftsOf(line) {
    return [...this.drafts.values()].filter(draft => draft.line.key === line.key);
  }

  /** Back to what the server has, in one cell. */
  forget(line, year) {
    this.drafts.delete(cellKey(line, year));
    this.conflicts.delete(cellKey(line, year));
    this.#tell();
  }

  discard(line) {
    Object.assign(this, { problem: undefined, refusedLine: undefined });
    this.draftsOf(line).forEach(draft => this.forget(line, draft.year));
    this.#tell();
  }

  /** Saves what was typed in one line: a single amount by itself, several of them in one change of the whole list. */
  async save(line) {
    const drafts = this.draftsOf(line);
    if (this.saving || drafts.length === 0 || drafts.some(draft => draft.value === undefined)) return;
    const steps = drafts.map(({ year, value }) => ({ year, estimateId: line.cells.get(year)?.id, before: line.cells.get(year)?.amount, after: wire(value) }));
    const save = this.#change(line, this.action.estimates, steps);
    await this.#attempt(async () => {
      await this.#write(save, this.etag, () => withAmounts(this.action.estimates, line, steps));
      drafts.forEach(draft => this.drafts.delete(cellKey(line, draft.year)));
    }, line, drafts);
    await this.#finish(save);
  }

  /** Takes a save back by writing what stood before it, unless somebody changed the action meanwhile. */
  async undo(save) {
    if (this.saving) return;
    if (this.action?.id !== save.action.id) await this.open(save.planId, save.action.id);
    if (!this.action) return;
    const steps = save.steps.map(step => ({ ...step, before: step.after, after: step.before }));
    const back = Object.assign(this.#change(save.line, this.action.estimates, steps), { undo: true });
    await this.#attempt(() => this.#write(back, save.etag, () => shown(save.estimates)), save.line);
    await this.#finish(back, save);
  }

  #change(line, estimates, steps) {
    this.saving = line.key;
    this.#tell();
    return { at: new Date(), since: performance.now(), action: this.action, planId: this.planId, line, estimates, steps, revision: 0 };
  }

  async #write(save, etag, everything) {
    const [step] = save.steps;
    const single = save.steps.length === 1 && step.estimateId && step.after !== undefined;
    const answer = single
      ? await this.api.patch(`${this.path}/estimates/${step.estimateId}`, { amount: step.after }, etag)
      : await this.api.patch(`${this.path}/estimates`, { items: everything() }, etag);
    this.etag = answer.etag;
    Object.assign(save, { etag: answer.etag, revision: answer.planRevision });
  }

  async #finish(save, undone = undefined) {
    this.saving = undefined;
    if (save.revision > 0) {
      this.saved(save, undone);
      if (this.conflicts.size === 0) await this.#read(this.action.id).catch(() => undefined);
    }
    this.#tell();
  }

  async #read(actionId) {
    const { body, etag, planRevision } = await this.api.get(`/plan/v1/plans/${this.planId}/actions/${actionId}`);
    if (this.loading && this.loading !== actionId) return;
    Object.assign(this, { action: body, etag: etag ?? `"${body.revision}"`, loading: false });
    this.planRevision = planRevision ?? body.planRevision;
    this.lines = linesOf(body.estimates);
  }

  /** Runs a step; a stale revision brings the newer values beside the typed ones, any other refusal is shown as it is. */
  async #attempt(step, line = undefined, drafts = []) {
    Object.assign(this, { problem: undefined, refusedLine: undefined });
    try {
      await step();
    } catch (problem) {
      Object.assign(this, { problem, refusedLine: line?.key, loading: false });
      if (problem.stale && this.action) await this.#collide(drafts);
    }
    this.#tell();
  }

  async #collide(drafts) {
    const before = new Map(drafts.map(draft => [cellKey(draft.line, draft.year), draft.line.cells.get(draft.year)?.amount]));
    await this.#read(this.action.id).catch(() => undefined);
    for (const [key, amount] of before) {
      const draft = this.drafts.get(key);
      if (!draft) continue;
      const now = this.#cell(draft.line.key, draft.year)?.amount;
      this.drafts.set(key, { ...draft, line: this.lines.find(line => line.key === draft.line.key) ?? draft.line });
      this.conflicts.set(key, { before: amount, now, moved: amount !== now });
    }
  }

  #cell(lineKey, year) {
    return this.lines.find(line => line.key === lineKey)?.cells.get(year);
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
