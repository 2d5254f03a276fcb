/** Estimates seen as a budget table: a line for everything that is equal but the year, a cell for each year. */

const SAME = ['entityId', 'section', 'direction', 'account', 'policyField', 'selfFinancingRole', 'debtCategory'];
const SECTIONS = ['OPERATING', 'INVESTMENT', 'FINANCING'];

/** @typedef {{key: string, kind: object, cells: Map<number, object>}} Line */

/** @param {object[]} estimates @returns {Line[]} operation before investment before financing, expenditure before revenue */
export function linesOf(estimates) {
  const lines = new Map();
  for (const estimate of estimates) {
    const kind = Object.fromEntries(SAME.filter(name => estimate[name] !== undefined).map(name => [name, estimate[name]]));
    place(lines, JSON.stringify(kind), kind, estimate);
  }
  return [...lines.values()].sort((a, b) => rank(a.kind).localeCompare(rank(b.kind)) || a.key.localeCompare(b.key));
}

/** Two estimates of one kind and year stand on two lines, so that each stays its own. */
function place(lines, base, kind, estimate) {
  let key = base;
  for (let count = 2; lines.get(key)?.cells.has(estimate.fiscalYear); count += 1) key = `${base}#${count}`;
  const line = lines.get(key) ?? { key, kind, cells: new Map() };
  line.cells.set(estimate.fiscalYear, estimate);
  lines.set(key, line);
}

const rank = kind => `${SECTIONS.indexOf(kind.section)}${kind.direction}`;

/** @param {Line} line */
export const cellKey = (line, year) => `${line.key}@${year}`;

/** The estimates whose amount this role sees; the others stay as they are when the list is replaced. */
export const shown = estimates => estimates.filter(estimate => !estimate.hidden);

/** The whole list with new amounts for some years of one line; an empty cell becomes an estimate like the others of its line. */
export function withAmounts(estimates, line, steps) {
  const amounts = new Map(steps.filter(step => step.estimateId).map(step => [step.estimateId, step.after]));
  const changed = shown(estimates).map(estimate => ({ ...estimate, amount: amounts.get(estimate.id) ?? estimate.amount }));
  const added = steps.filter(step => !step.estimateId).map(step => ({ ...line.kind, fiscalYear: step.year, amount: step.after }));
  return [...changed, ...added];
}
