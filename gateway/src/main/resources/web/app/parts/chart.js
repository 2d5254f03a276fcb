import { BarChart, CustomChart } from 'echarts/charts';
import { GridComponent, TitleComponent, TooltipComponent } from 'echarts/components';
import * as echarts from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { html } from 'lit';
import { t } from '../core/language.js';
import { option } from './chart-option.js';
import { define, Part } from './part.js';

echarts.use([BarChart, CustomChart, GridComponent, TitleComponent, TooltipComponent, SVGRenderer]);

const NARROW = 480;

/** The two figures that are judged, per year, against their norm; it moves from the old reading to the new one. */
class Chart extends Part {
  static properties = { desk: { attribute: false } };

  followed() {
    this.dark ??= matchMedia('(prefers-color-scheme: dark)');
    this.still ??= matchMedia('(prefers-reduced-motion: reduce)');
    return [this.desk, this.dark, this.still];
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.watch?.disconnect();
    this.drawing?.dispose();
    this.drawing = undefined;
  }

  updated() {
    const { charted, chartedEarlier } = this.desk;
    const frame = this.querySelector('.drawing');
    if (!charted) return;
    this.drawing ??= this.#begin(frame);
    const room = { narrow: frame.clientWidth < NARROW, still: this.still.matches, height: frame.clientHeight };
    this.drawing.setOption(option(charted, chartedEarlier, this.#look(), room));
  }

  #begin(frame) {
    const drawing = echarts.init(frame, undefined, { renderer: 'svg' });
    this.watch = new ResizeObserver(() => {
      drawing.resize();
      this.requestUpdate();
    });
    this.watch.observe(frame);
    return drawing;
  }

  #look() {
    const style = getComputedStyle(this);
    const names = ['ink', 'muted', 'rule', 'surface', 'edge', 'short', 'result', 'margin'];
    return { ...Object.fromEntries(names.map(name => [name, style.getPropertyValue(`--${name}`).trim()])), font: style.fontFamily };
  }

  render() {
    const { equilibrium } = this.desk;
    return html`<figure class="chart panel" aria-busy=${equilibrium ? 'false' : 'true'}>
      <figcaption class="hidden">${t('chart.caption')} ${t('chart.elsewhere')}</figcaption>
      <div class="drawing ${equilibrium ? '' : 'skeleton'}" aria-hidden="true"></div>
      <p class="legend small"><span class="key norm">${t('chart.norm')}</span><span class="key hollow">${t('chart.hollow')}</span>${this.desk.chartedEarlier ? html`<span class="key ghost">${t('chart.ghost')}</span>` : ''}<span class="unit">${t('chart.unit')}</span></p>
    </figure>`;
  }
}

define('chart', Chart);
