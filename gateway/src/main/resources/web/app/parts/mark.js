import { html, svg } from 'lit';
import { language, t } from '../core/language.js';

/** The sign of the product: a tree of objectives. */
export const sign = () => svg`<svg class="sign" viewBox="0 0 32 32" aria-hidden="true">
  <g fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round">
    <path d="M16 29V15M16 23c-5 0-8-2-8-7M16 20c5 0 8-2 8-7"/>
  </g>
  <g fill="currentColor"><circle cx="16" cy="8" r="5"/><circle cx="7" cy="12" r="3.6"/><circle cx="25" cy="9.5" r="3.6"/></g>
</svg>`;

/** A spirit level: the bubble stands between the marks when the plan is in equilibrium and drifts with what is short. */
export const level = tilt => svg`<svg class="level" viewBox="0 0 152 40" aria-hidden="true">
  <rect class="tube" x="1" y="7" width="150" height="26" rx="13"/>
  <ellipse class="bubble" cx="76" cy="20" rx="15" ry="9" style="transform: translateX(${-tilt * 52}px)"/>
  <path class="marks" d="M56 3v34M96 3v34"/>
</svg>`;

/** The choice between Dutch and English. */
export const languageSwitch = () => html`<div class="languages" role="group" aria-label=${t('page.language')}>
  ${[['nl', 'Nederlands'], ['en', 'English']].map(([code, name]) => html`<button
    type="button" lang=${code} title=${name} aria-label=${name}
    aria-pressed=${language.code === code ? 'true' : 'false'} @click=${() => language.choose(code)}>${code.toUpperCase()}</button>`)}
</div>`;
