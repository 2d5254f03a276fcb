import { html, nothing } from 'lit';
import { t } from '../core/language.js';

const KNOWN = {
  unreachable: 'problem.unreachable',
  401: 'problem.unknownBearer',
  403: 'problem.forbidden',
  404: 'problem.missing',
  412: 'problem.stale',
  503: 'problem.notYet',
};

/** A refusal in words, with what the server said about each field and the number to find it by in the logs. */
export function problemNote(problem, retry = undefined) {
  if (!problem) return nothing;
  const known = KNOWN[problem.code] ?? KNOWN[problem.status];
  return html`<div class="problem" role="alert">
    <p><strong>${known ? t(known) : t('problem.other')}</strong></p>
    ${problem.detail ? html`<p>${problem.detail}</p>` : nothing}
    ${problem.issues?.length > 0
      ? html`<ul>${problem.issues.map(issue => html`<li>${issue.name ? html`<code>${issue.name}</code> ` : nothing}${issue.detail ?? issue.title ?? issue.type}</li>`)}</ul>`
      : nothing}
    ${problem.identifier ? html`<p class="small">${t('problem.reference')} <code>${problem.identifier}</code></p>` : nothing}
    ${retry ? html`<button class="quiet" @click=${retry}>${t('problem.retry')}</button>` : nothing}
  </div>`;
}
