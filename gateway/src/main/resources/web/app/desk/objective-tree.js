/** The objectives of the plan with the money under each (M1), read level by level as the reader unfolds them. */

import { cents } from '../core/money.js';

export class ObjectiveTree extends EventTarget {
  constructor(api) {
    super();
    this.api = api;
    this.open(undefined);
  }

  open(plan) {
    Object.assign(this, { plan, nodes: new Map(), rest: undefined, total: undefined, revision: undefined, failure: undefined });
    Object.assign(this, { unfolded: new Set(), levels: new Set([1]), actions: new Map(), loading: false, again: false });
    this.#tell();
  }

  /** @returns {object[] | undefined} the top objectives; nothing while they are not read yet */
  get top() {
    return this.#at(1);
  }

  /** @returns {object[] | undefined} the objectives right under one; nothing while they are not read yet */
  under(node) {
    return this.#at(node.level + 1)?.filter(one => one.parentId === node.id);
  }

  #at(level) {
    return this.nodes.get(level);
  }

  /** Whether actions, rather than objectives, hang under this objective. */
  carriesActions(node) {
    return node.level === this.plan.levels.length - 1;
  }

  /** Reads the amounts of the unfolded levels again; a call during a reading makes it happen once more. */
  async load() {
    if (this.loading) return void (this.again = true);
    const { plan } = this;
    this.loading = true;
    try {
      const levels = [...this.levels];
      const read = await Promise.all(levels.map(level => this.api.all(`/finance/v1/plans/${plan.id}/objectives`, { level, sort: 'code' })));
      const actions = await this.#actionsOf(plan, [...this.actions.keys()].filter(id => this.unfolded.has(id)));
      if (this.plan === plan) this.#accept(levels, read.map(({ body }) => body), actions);
    } catch (problem) {
      if (this.plan === plan) this.failure = problem;
    }
    this.loading = false;
    this.#tell();
    const { again } = this;
    this.again = false;
    if (again || this.plan !== plan) await this.load();
  }

  #accept(levels, bodies, actions) {
    const folded = [...this.actions.keys()].filter(id => !this.unfolded.has(id));
    folded.forEach(id => this.actions.delete(id));
    actions.forEach((list, id) => this.actions.set(id, list));
    this.nodes = new Map(levels.map((level, at) => [level, bodies[at].items.filter(item => item.level === level).map(node)]));
    const [body] = bodies;
    this.rest = sums(body.transactionsWithoutObjective);
    this.total = sums(body.generalTotal);
    this.revision = body.planRevision;
    this.failure = undefined;
  }

  async toggle(node) {
    if (this.unfolded.delete(node.id)) return this.#tell();
    this.unfolded.add(node.id);
    this.#tell();
    if (this.carriesActions(node)) return this.#readActions(node);
    if (this.levels.has(node.level + 1)) return undefined;
    this.levels.add(node.level + 1);
    return this.load();
  }

  async #readActions(node) {
    if (this.actions.has(node.id)) return;
    const { plan } = this;
    try {
      const read = await this.#actionsOf(plan, [node.id]);
      if (this.plan === plan) read.forEach((actions, id) => this.actions.set(id, actions));
    } catch (problem) {
      if (this.plan !== plan) return;
      this.unfolded.delete(node.id);
      this.failure = problem;
    }
    this.#tell();
  }

  /** @returns {Promise<Map<string, object[]>>} the standing actions under each of these objectives */
  async #actionsOf(plan, objectiveIds) {
    const path = `/plan/v1/plans/${plan.id}/actions`;
    const lists = objectiveIds.map(objective => this.api.all(path, { objective, withdrawn: 'false', sort: 'code' }));
    return new Map((await Promise.all(lists)).map(({ body }, at) => [objectiveIds[at], body.items]));
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

function node(item) {
  const { objectiveId, code, title, level, parentId, priority, years } = item;
  return { id: objectiveId, code, title, level, parentId, priority, sums: sums(years) };
}

/** @returns {Map<number, {expenditure: bigint, revenue: bigint}>} what is spent and received per year over the three sections */
function sums(years) {
  return new Map(years.map(({ fiscalYear, total }) => [fiscalYear, { expenditure: cents(total.expenditure), revenue: cents(total.revenue) }]));
}

/** @param {Map<number, {expenditure: bigint, revenue: bigint}>} amounts @param {number | undefined} year every year when absent */
export function amountsOf(amounts, year) {
  const chosen = [...amounts].filter(([fiscalYear]) => year === undefined || fiscalYear === year);
  const add = way => chosen.reduce((sum, [, amount]) => sum + amount[way], 0n);
  return { expenditure: add('expenditure'), revenue: add('revenue') };
}
