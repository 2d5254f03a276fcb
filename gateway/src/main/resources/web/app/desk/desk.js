/** The state behind the page: the plan on the desk, its equilibrium, and every movement seen since it was opened. */

import { EventStream } from '../core/events.js';
import { foretold } from './announcement.js';
import { movements } from './movement.js';
import { ObjectiveTree } from './objective-tree.js';
import { OpenAction } from './open-action.js';

const REMEMBERED = 30;
/** The longest that the rest of the page waits for the figures and the chart, which everybody looks at first. */
const DRAWN_WITHIN = 500;

export class Desk extends EventTarget {
  /** @param {import('../core/api.js').Api} api @param {import('../core/session.js').Session} session */
  constructor(api, session) {
    super();
    this.api = api;
    this.session = session;
    this.tree = new ObjectiveTree(api);
    this.action = new OpenAction(api, (saved, by) => this.#saved(saved, by));
    this.clear();
  }

  clear() {
    this.stream?.close();
    Object.assign(this, { city: '', entities: new Map(), plans: undefined, plan: undefined, equilibrium: undefined, foretold: undefined, earlier: undefined });
    Object.assign(this, { changes: [], live: 'connecting', failure: undefined, wanted: { plan: 0, note: 0 }, reading: false, own: [] });
    this.#tell();
  }

  /** The city's name and plans; the newest plan goes on the desk. */
  async start() {
    this.clear();
    try {
      const [tenant, entities, plans] = await Promise.all([
        this.api.get('/plan/v1/tenants/me').catch(() => ({ body: {} })),
        this.api.all('/plan/v1/entities').catch(() => ({ body: { items: [] } })),
        this.api.all('/plan/v1/plans'),
      ]);
      this.entities = new Map(entities.body.items.map(entity => [entity.id, entity]));
      this.city = tenant.body.name ?? this.session.tenant;
      this.plans = plans.body.items.sort((a, b) => b.firstYear - a.firstYear || a.code.localeCompare(b.code));
      if (this.plans.length > 0) await this.open(this.plans[0].id);
    } catch (problem) {
      this.failure = problem;
    }
    this.#tell();
  }

  /** @param {string} planId */
  async open(planId) {
    this.stream?.close();
    this.plan = this.plans.find(plan => plan.id === planId);
    Object.assign(this, { equilibrium: undefined, foretold: undefined, earlier: undefined, changes: [], failure: undefined, wanted: { plan: 0, note: 0 }, own: [] });
    this.action.close();
    this.tree.open(this.plan);
    this.#tell();
    await Promise.all([this.refresh(), this.tree.load()]);
    this.#listen();
  }

  /** Reads the equilibrium again, and again until it stands for every revision that was asked for meanwhile. */
  async refresh() {
    if (this.reading || !this.plan) return;
    this.reading = true;
    const { plan } = this;
    try {
      do {
        const atLeast = this.wanted.plan || undefined;
        const { body } = await this.api.get(`/finance/v1/plans/${plan.id}/equilibrium`, { atLeast });
        if (this.plan !== plan) break;
        this.#accept(body);
      } while (this.wanted.plan > this.equilibrium.planRevision);
      this.failure = undefined;
    } catch (problem) {
      if (this.plan === plan) this.failure = problem;
    }
    this.reading = false;
    this.#tell();
    if (this.plan !== plan) await this.refresh();
  }

  #accept(next) {
    const before = this.equilibrium;
    this.equilibrium = next;
    if (next.planRevision >= this.wanted.plan) this.foretold = undefined;
    if (!before) return this.#tell();
    const same = before.planRevision === next.planRevision && before.noteRevision === next.noteRevision;
    if (same) return undefined;
    const moved = movements(before, next);
    const own = this.own.find(save => save.revision > before.planRevision && save.revision <= next.planRevision);
    if (moved.length > 0 || own) {
      this.earlier = before;
      this.changes = [{ at: new Date(), before, after: next, moved, own }, ...this.changes].slice(0, REMEMBERED);
      if (own) own.elapsed = performance.now() - own.since;
    }
    this.#tell();
    return whenDrawn(() => {
      void this.tree.load();
      void this.action.followUp(next.planRevision);
    });
  }

  /** The reading may arrive before the answer to the save that caused it; then the movement learns its cause afterwards. */
  #saved(save, undone = undefined) {
    this.own = [save, ...this.own].slice(0, REMEMBERED);
    if (undone) this.own = this.own.filter(other => other !== undone);
    const seen = this.changes.find(({ before, after }) => save.revision > before.planRevision && save.revision <= after.planRevision);
    if (seen && !seen.own) seen.own = Object.assign(save, { elapsed: seen.at - save.at });
    this.wanted.plan = Math.max(this.wanted.plan, save.revision);
    if (save.revision > (this.equilibrium?.planRevision ?? 0)) void this.refresh();
    this.#tell();
  }

  /** The equilibrium for the chart: as an announcement has just told it, or else as it was read. */
  get charted() {
    return this.foretold ?? this.equilibrium;
  }

  /** What the chart showed before the last movement. */
  get chartedEarlier() {
    return this.foretold ? this.equilibrium : this.earlier;
  }

  /** The newest save of this person that can still be taken back. */
  get lastSave() {
    return this.own.find(save => !save.undo);
  }

  #listen() {
    const { plan } = this;
    this.stream = new EventStream(`/events?plan=${encodeURIComponent(plan.id)}`, () => this.session.token, {
      event: (name, data) => this.#heard(name, data?.data ?? data),
      state: (state, first) => {
        if (state === 'live' && !first) void this.refresh();
        this.live = state;
        this.#tell();
      },
      refused: () => this.session.signOut(),
    });
  }

  #heard(name, news) {
    if (name === 'reset') return void this.refresh();
    if (name !== 'equilibrium' || news?.planId !== this.plan?.id || !this.equilibrium) return;
    const { planRevision, noteRevision } = this.equilibrium;
    if (news.planRevision <= planRevision && (news.noteRevision ?? 0) <= noteRevision) return;
    this.wanted.plan = Math.max(this.wanted.plan, news.planRevision);
    this.foretold = foretold(this.equilibrium, news);
    this.#tell();
    void this.refresh();
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/** Once the browser has drawn what it has; at once where it cannot tell. */
function whenDrawn(work) {
  if (globalThis.requestIdleCallback) requestIdleCallback(work, { timeout: DRAWN_WITHIN });
  else setTimeout(work);
}
