import { LitElement } from 'lit';
import { language } from '../core/language.js';

/**
 * A piece of the page. It renders into the page itself, so that one style sheet, one tab order and one set of
 * labels hold for all, and renders again whenever the language or something it follows changes.
 */
export class Part extends LitElement {
  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.again = () => this.requestUpdate();
    this.heard = [language, ...this.followed()];
    this.heard.forEach(source => source.addEventListener('change', this.again));
  }

  disconnectedCallback() {
    this.heard.forEach(source => source.removeEventListener('change', this.again));
    super.disconnectedCallback();
  }

  /** @returns {EventTarget[]} what this piece shows the state of */
  followed() {
    return [];
  }
}

/** @param {string} name @param {CustomElementConstructor} type */
export const define = (name, type) => customElements.define(`doel-${name}`, type);
