/** The language of the screen: words from a dictionary, numbers and times by the Belgian habits of that language. */

import { en } from '../words/en.js';
import { nl } from '../words/nl.js';

const DICTIONARIES = { nl, en };
const KEPT = 'doelboom.language';
const LOCALES = { nl: 'nl-BE', en: 'en-BE' };

/** @returns {string[]} the keys that not every dictionary has; empty when all is well */
export function unequalKeys() {
  const all = new Set(Object.values(DICTIONARIES).flatMap(words => Object.keys(words)));
  return [...all].filter(key => Object.values(DICTIONARIES).some(words => !(key in words)));
}

class Language extends EventTarget {
  constructor() {
    super();
    const unequal = unequalKeys();
    if (unequal.length > 0) throw new Error(`dictionaries differ: ${unequal.join(', ')}`);
    this.#use(remembered() ?? preferred());
  }

  /** The language that a person asked for, kept for the next visit. @param {'nl' | 'en'} code */
  choose(code) {
    this.#use(code);
    try {
      localStorage.setItem(KEPT, code);
    } catch {
      // a browser that keeps nothing still shows the page
    }
    this.dispatchEvent(new Event('change'));
  }

  #use(code) {
    this.code = code;
    this.locale = LOCALES[code];
    this.formats = {
      plain: new Intl.NumberFormat(this.locale, { maximumFractionDigits: 0 }),
      change: new Intl.NumberFormat(this.locale, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
      exact: new Intl.NumberFormat(this.locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
      short: new Intl.NumberFormat(this.locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
      list: new Intl.ListFormat(this.locale, { type: 'conjunction' }),
      time: new Intl.DateTimeFormat(this.locale, { hour: '2-digit', minute: '2-digit', second: '2-digit' }),
    };
    document.documentElement.lang = code;
  }
}

function remembered() {
  try {
    const code = localStorage.getItem(KEPT);
    return code && code in DICTIONARIES ? code : undefined;
  } catch {
    return undefined;
  }
}

function preferred() {
  const wanted = navigator.languages?.map(tag => tag.slice(0, 2)) ?? [];
  return wanted.find(code => code in DICTIONARIES) ?? 'nl';
}

export const language = new Language();

/** @param {string} key @param {Record<string, unknown>} [values] what replaces {name} in the words */
export function t(key, values = {}) {
  const words = DICTIONARIES[language.code][key];
  if (words === undefined) throw new Error(`no words for ${key}`);
  return words.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

const typeset = text => text.replace('-', '\u2212');
/** Rounds half away from zero, as the published tables do, and only to show. */
const whole = value => (value < 0n ? -((-value + 50n) / 100n) : (value + 50n) / 100n);
const format = (kind, number) => typeset(language.formats[kind].format(number));

/** One form for every amount on the page; the currency style would group digits in another way than plain numbers in en-BE. */
const inEuros = digits => `\u20ac\u00a0${digits}`;
/** @param {bigint} value cents, shown as whole euros with the sign of the currency */
export const euros = value => inEuros(format('plain', whole(value)));
/** @param {bigint} value cents, shown as a difference: a plus or a minus before it */
export const change = value => inEuros(format('change', whole(value)));
/** @param {bigint} value cents, shown as whole euros without a sign of the currency */
export const plain = value => format('plain', whole(value));
/** @param {string} wire an amount of the API, shown with its cents */
export const exact = wire => format('exact', wire);
/** @param {number} amount euros on the chart, shown in millions with one decimal */
export const millions = amount => format('short', amount / 1e6);
/** @param {string[]} parts */
export const listed = parts => language.formats.list.format(parts);
/** @param {Date} moment */
export const clock = moment => language.formats.time.format(moment);
/** @param {{nl?: string, en?: string} | undefined} name a name that the API gives in languages */
export const localized = name => name?.[language.code] ?? name?.nl ?? name?.en ?? '';
