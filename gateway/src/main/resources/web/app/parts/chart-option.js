/** How the two norms are drawn: one panel each over the same years, solid where the norm judges, hollow where it does not. */

import { euros, millions, t } from '../core/language.js';
import { drawable } from '../core/money.js';
import { availableResult, margin } from '../desk/statement.js';

/** Room under a panel for the label of a bar below zero, and under both for the years. */
const FOOT = 22;
const YEARS = 24;
const half = room => (room.height - YEARS) / 2;
const head = room => (room.narrow ? 58 : 40);

const PANELS = [
  { key: 'availableBudgetaryResult', of: availableResult, colour: 'result', judges: () => true },
  { key: 'selfFinancingMargin', of: margin, colour: 'margin', judges: (index, count) => index === count - 1 },
];

/**
 * @param {object} now the equilibrium to show @param {object | undefined} earlier the one before the last movement
 * @param {{ink: string, muted: string, rule: string, surface: string, edge: string, short: string, result: string, margin: string, font: string}} look
 * @param {{narrow: boolean, still: boolean, height: number}} room
 */
export function option(now, earlier, look, room) {
  const years = now.years.map(year => String(year.fiscalYear));
  return {
    animation: !room.still,
    animationDuration: 500,
    animationDurationUpdate: 900,
    animationEasingUpdate: 'cubicInOut',
    textStyle: { fontFamily: look.font, color: look.ink },
    title: PANELS.map((panel, index) => heading(panel, index, look, room)),
    grid: PANELS.map((_, index) => ({ left: 4, right: 4, top: index * half(room) + head(room), height: half(room) - head(room) - FOOT })),
    xAxis: PANELS.map((_, index) => yearAxis(years, index, look)),
    yAxis: PANELS.map((_, index) => ({ gridIndex: index, type: 'value', show: false, scale: false })),
    tooltip: tooltip(now, earlier, look, room),
    series: PANELS.flatMap((panel, index) => series(panel, index, { now, earlier, look, room })),
  };
}

/** The heading of a panel: its figure and its norm on one line, or on two where the page is narrow. */
const heading = (panel, index, look, room) => ({
  text: `{figure|${t(`figure.${panel.key}`)}}${room.narrow ? '\n' : '   '}{norm|${t(`chart.${panel.key}`)}}`,
  left: 0,
  top: index * half(room),
  padding: 0,
  textStyle: {
    rich: {
      figure: { fontSize: 13.5, fontWeight: 600, color: look.ink, lineHeight: 18 },
      norm: { fontSize: 12, fontWeight: 400, color: look.muted, lineHeight: 18 },
    },
  },
});

const yearAxis = (years, index, look) => ({
  gridIndex: index,
  type: 'category',
  data: years,
  axisLine: { show: false, onZero: false },
  axisTick: { show: false },
  axisLabel: { show: index === 1, color: look.muted, fontSize: 12, margin: FOOT + 2, interval: 0 },
  axisPointer: { type: 'shadow', shadowStyle: { color: look.rule, opacity: 0.35 } },
});

function series(panel, index, { now, earlier, look, room }) {
  const place = { xAxisIndex: index, yAxisIndex: index };
  const count = now.years.length;
  return [
    {
      ...place,
      id: panel.key,
      type: 'bar',
      barWidth: '46%',
      data: now.years.map((year, at) => bar(panel.of(year), panel.judges(at, count), look[panel.colour], look)),
      label: { show: true, fontSize: room.narrow ? 11 : 12, color: look.ink, backgroundColor: look.surface, padding: [2, 4], distance: 4, formatter: ({ value }) => millions(value) },
      emphasis: { disabled: true },
    },
    mark(place, `${panel.key}-norm`, now.years.map((_, at) => [at, 0]), { share: 1, z: 5 }, at => (panel.judges(at, count)
      ? { stroke: look.ink, lineWidth: 2 } : { stroke: look.edge, lineWidth: 1 })),
    mark(place, `${panel.key}-earlier`, ghosts(panel, now, earlier), { share: 0.7, z: 1 }, () => ({ stroke: look.ink, lineWidth: 1.5, lineDash: [3, 3] })),
  ];
}

function bar(value, judged, colour, look) {
  const shade = value < 0n ? look.short : colour;
  const solid = { color: shade, borderColor: shade, borderWidth: 1.5 };
  const itemStyle = judged ? solid : { ...solid, color: look.surface };
  return { value: drawable(value), itemStyle: { ...itemStyle, borderRadius: value < 0n ? [0, 0, 2, 2] : [2, 2, 0, 0] }, label: { position: value < 0n ? 'bottom' : 'top' } };
}

/** Where the figure stood before the last movement, for the years in which it moved. */
function ghosts(panel, now, earlier) {
  if (!earlier) return [];
  return now.years.flatMap((year, at) => {
    const before = earlier.years.find(one => one.fiscalYear === year.fiscalYear);
    return before && panel.of(before) !== panel.of(year) ? [[at, drawable(panel.of(before))]] : [];
  });
}

/** A short horizontal stroke over a year at a height: the norm, or where a bar ended before. */
const mark = (place, id, data, { share, z }, style) => ({
  ...place,
  id,
  type: 'custom',
  silent: true,
  z,
  data,
  tooltip: { show: false },
  renderItem: (_, api) => {
    const [x, y] = api.coord([api.value(0), api.value(1)]);
    const half = (api.size([1, 0])[0] * share) / 2;
    return { type: 'line', shape: { x1: x - half, x2: x + half, y1: y, y2: y }, style: style(api.value(0)), transition: [] };
  },
});

function tooltip(now, earlier, look, room) {
  return {
    trigger: 'axis',
    confine: true,
    transitionDuration: room.still ? 0 : 0.2,
    backgroundColor: look.surface,
    borderColor: look.rule,
    textStyle: { color: look.ink, fontSize: 13 },
    formatter: items => story(now.years[items[0].dataIndex], earlier),
  };
}

function story(year, earlier) {
  const before = earlier?.years.find(one => one.fiscalYear === year.fiscalYear);
  const rows = PANELS.map(({ key, of }) => {
    const was = before && of(before) !== of(year) ? `<small>${t('chart.was', { amount: euros(of(before)) })}</small>` : '';
    return `<div class="reading"><span>${t(`figure.${key}`)}</span><b>${euros(of(year))}</b>${was}</div>`;
  });
  return `<strong>${year.fiscalYear}</strong>${rows.join('')}`;
}
