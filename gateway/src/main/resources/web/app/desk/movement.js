/** What moved between two readings of the equilibrium, told in as few lines as the figures allow. */

import { EXPLAINING } from './statement.js';

/**
 * @typedef {object} Movement
 * @property {string} key the figure that moved
 * @property {boolean} cause whether the figure is a section of the estimates rather than a result
 * @property {number} from first year of a run of years with the same difference
 * @property {number} to last year of that run
 * @property {bigint} before cents in the first year
 * @property {bigint} after cents in the first year
 * @property {bigint} difference
 */

/** @returns {Movement[]} */
export function movements(before, after) {
  const earlier = new Map(before.years.map(year => [year.fiscalYear, year]));
  return EXPLAINING.flatMap(({ key, of, cause }) => {
    const moved = after.years
      .filter(year => earlier.has(year.fiscalYear))
      .map(year => ({ year: year.fiscalYear, before: of(earlier.get(year.fiscalYear)), after: of(year) }));
    return runs(moved).map(run => ({ key, cause, ...run }));
  });
}

/** Neighbouring years with one and the same difference are one movement: a result carries over to every later year. */
function runs(moved) {
  const found = [];
  for (const { year, before, after } of moved) {
    const difference = after - before;
    const last = found.at(-1);
    if (difference === 0n) continue;
    if (last && last.to === year - 1 && last.difference === difference) last.to = year;
    else found.push({ from: year, to: year, before, after, difference });
  }
  return found;
}
