/** The lines of the statement of the financial equilibrium (M2), in the order in which it is published. */

import { cents } from '../core/money.js';

const at = path => year => path.split('.').reduce((part, name) => part?.[name], year);

/** @typedef {{key: string, mark: string, of: (year: object) => string | undefined, rank?: 'part' | 'sum' | 'norm'}} Line */

const balance = (mark, name) => [
  { key: name, mark, of: at(`budgetaryResult.${name}.balance`) },
  { key: 'revenue', mark: 'a', of: at(`budgetaryResult.${name}.revenue`), rank: 'part' },
  { key: 'expenditure', mark: 'b', of: at(`budgetaryResult.${name}.expenditure`), rank: 'part' },
];

/** @type {{key: string, lines: Line[]}[]} */
export const STATEMENT = [
  {
    key: 'budgetaryResult',
    lines: [
      ...balance('I', 'operatingBalance'),
      ...balance('II', 'investmentBalance'),
      { key: 'operatingAndInvestmentBalance', mark: 'III', of: at('budgetaryResult.operatingAndInvestmentBalance'), rank: 'sum' },
      ...balance('IV', 'financingBalance'),
      { key: 'yearResult', mark: 'V', of: at('budgetaryResult.budgetaryResult'), rank: 'sum' },
      { key: 'previousCumulative', mark: 'VI', of: at('budgetaryResult.previousYearCumulativeBudgetaryResult.total') },
      { key: 'cumulative', mark: 'VII', of: at('budgetaryResult.cumulativeBudgetaryResult'), rank: 'sum' },
      { key: 'unavailableFunds', mark: 'VIII', of: at('budgetaryResult.unavailableFunds') },
      { key: 'availableBudgetaryResult', mark: 'IX', of: at('budgetaryResult.availableBudgetaryResult'), rank: 'norm' },
    ],
  },
  {
    key: 'selfFinancingMargin',
    lines: [
      { key: 'operatingBalance', mark: 'I', of: at('selfFinancingMargin.operatingBalance') },
      { key: 'netPeriodicRepayments', mark: 'II', of: at('selfFinancingMargin.netPeriodicRepayments') },
      { key: 'periodicRepayments', mark: 'a', of: at('selfFinancingMargin.periodicRepayments'), rank: 'part' },
      { key: 'periodicRecoveries', mark: 'b', of: at('selfFinancingMargin.periodicRecoveries'), rank: 'part' },
      { key: 'selfFinancingMargin', mark: 'III', of: at('selfFinancingMargin.margin'), rank: 'norm' },
    ],
  },
  {
    key: 'adjustedMargin',
    lines: [
      { key: 'selfFinancingMargin', mark: 'I', of: at('adjustedSelfFinancingMargin.margin') },
      { key: 'correction', mark: 'II', of: at('adjustedSelfFinancingMargin.correction') },
      { key: 'periodicRepayments', mark: 'a', of: at('adjustedSelfFinancingMargin.periodicRepayments'), rank: 'part' },
      { key: 'adjustedRepayments', mark: 'b', of: at('adjustedSelfFinancingMargin.adjustedRepayments'), rank: 'part' },
      { key: 'adjustedMargin', mark: 'III', of: at('adjustedSelfFinancingMargin.adjustedMargin'), rank: 'sum' },
      { key: 'debt', mark: '', of: at('debt.closing') },
    ],
  },
];

const figure = path => year => cents(at(path)(year) ?? '0');

/** The figure that must be at least zero in every year. */
export const availableResult = figure('budgetaryResult.availableBudgetaryResult');
/** The figure that must be at least zero in the last year of the plan. */
export const margin = figure('selfFinancingMargin.margin');
export const adjustedMargin = figure('adjustedSelfFinancingMargin.adjustedMargin');

/** The figures whose movement explains a change, causes before results. */
export const EXPLAINING = [
  { key: 'operatingBalance', of: figure('budgetaryResult.operatingBalance.balance'), cause: true },
  { key: 'investmentBalance', of: figure('budgetaryResult.investmentBalance.balance'), cause: true },
  { key: 'financingBalance', of: figure('budgetaryResult.financingBalance.balance'), cause: true },
  { key: 'availableBudgetaryResult', of: availableResult, cause: false },
  { key: 'selfFinancingMargin', of: margin, cause: false },
  { key: 'adjustedMargin', of: adjustedMargin, cause: false },
];
