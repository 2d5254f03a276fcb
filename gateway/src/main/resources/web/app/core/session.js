/** Who is looking: a bearer token with the city and the role it stands for, kept for as long as the tab is open. */

const KEPT = 'doelboom.token';
/** Roles that may change estimates; the service decides, the page only shows what to expect. */
const EDITORS = ['coordinator', 'department-head', 'owner', 'financial-director'];

/** Roles for which a plan is there once it is proposed, or adopted. */
const LATE = ['councillor', 'citizen'];

export class Session extends EventTarget {
  constructor() {
    super();
    this.#take(sessionStorage.getItem(KEPT) ?? undefined);
  }

  /** @param {string} token @returns {boolean} whether it is a token for a city that has not expired */
  signIn(token) {
    if (!this.#take(token.trim().replace(/^Bearer\s+/i, ''))) return false;
    sessionStorage.setItem(KEPT, this.token);
    this.dispatchEvent(new Event('change'));
    return true;
  }

  /** A later token of the same person takes the place of the one that is about to end. */
  renew(token) {
    if (this.#take(token)) sessionStorage.setItem(KEPT, token);
  }

  /** Signs out by the wish of the reader: also at the issuer, when there is one. */
  leave() {
    return false;
  }

  signOut() {
    sessionStorage.removeItem(KEPT);
    this.#take(undefined);
    this.dispatchEvent(new Event('change'));
  }

  get signedIn() {
    return this.token !== undefined;
  }

  get mayEdit() {
    return this.roles.some(role => EDITORS.includes(role));
  }

  /** Whether the council or the public is looking: they see plans only from some moment in their life on. */
  get seesDrafts() {
    return this.roles.some(role => !LATE.includes(role));
  }

  #take(token) {
    const claims = token && claimsOf(token);
    const usable = Boolean(claims?.tenant) && (!claims.exp || claims.exp * 1000 > Date.now());
    this.token = usable ? token : undefined;
    this.tenant = usable ? claims.tenant : '';
    this.roles = usable ? (claims.groups ?? []) : [];
    this.expires = usable && claims.exp ? claims.exp * 1000 : undefined;
    this.person = usable ? (claims.name ?? claims.upn ?? '') : '';
    return usable;
  }
}

/** Read to show who is signed in; whether the token is genuine is for the services to verify. */
function claimsOf(token) {
  try {
    const payload = token.split('.')[1].replace(/-/g, '+').replace(/_/g, '/');
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(payload), char => char.charCodeAt(0))));
  } catch {
    return undefined;
  }
}
