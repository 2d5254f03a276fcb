/** Signing in by an issuer of the city: authorisation code with PKCE, renewal before the token ends, and logging out there. */

const UNDERWAY = 'doelboom.signing-in';
const GRANT = 'doelboom.grant';
/** A token is renewed this long before it ends. */
const AHEAD = 30_000;
const SOONEST = 1_000;

/** @typedef {{ title: string, issuer: string, clientId: string }} Issuer */

export class SignIn {
  /** @param {import('./session.js').Session} session */
  constructor(session) {
    this.session = session;
    this.home = new URL('/', location.href).href;
    session.leave = () => this.#leave();
  }

  /** Takes the way back from the issuer, or goes on with what an earlier page of this tab was given. */
  async resume() {
    const answer = new URLSearchParams(location.search);
    const underway = read(UNDERWAY);
    sessionStorage.removeItem(UNDERWAY);
    if (underway && answer.get('state') === underway.state) {
      history.replaceState(null, '', '/');
      if (!answer.has('code')) throw refused(answer.get('error_description'));
      await this.#redeem(underway, { grant_type: 'authorization_code', code: answer.get('code'), redirect_uri: this.home, code_verifier: underway.verifier });
      if (!this.session.signIn(this.grant.access)) throw refused();
    } else if (this.session.signedIn && read(GRANT)) {
      this.grant = read(GRANT);
    }
    this.#plan();
  }

  /** Leaves this page for the issuer. @param {Issuer} issuer */
  async begin(issuer) {
    const { authorization_endpoint: door, token_endpoint: counter, end_session_endpoint: exit } = await discover(issuer.issuer);
    const underway = { clientId: issuer.clientId, counter, exit, state: random(), verifier: random() };
    sessionStorage.setItem(UNDERWAY, JSON.stringify(underway));
    location.assign(`${door}?${new URLSearchParams({
      response_type: 'code', client_id: issuer.clientId, redirect_uri: this.home, scope: 'openid', state: underway.state,
      code_challenge: await challenge(underway.verifier), code_challenge_method: 'S256',
    })}`);
  }

  /** Exchanges a code or a refresh token for new tokens. */
  async #redeem({ clientId, counter, exit }, form) {
    const response = await fetch(counter, { method: 'POST', cache: 'no-store', body: new URLSearchParams({ client_id: clientId, ...form }) });
    if (!response.ok) throw refused();
    const given = await response.json();
    this.grant = { clientId, counter, exit, access: given.access_token, refresh: given.refresh_token, id: given.id_token ?? this.grant?.id };
    sessionStorage.setItem(GRANT, JSON.stringify(this.grant));
  }

  #plan() {
    clearTimeout(this.soon);
    if (!this.grant?.refresh || !this.session.expires) return;
    this.soon = setTimeout(() => void this.#renew(), Math.max(SOONEST, this.session.expires - Date.now() - AHEAD));
  }

  async #renew() {
    try {
      await this.#redeem(this.grant, { grant_type: 'refresh_token', refresh_token: this.grant.refresh });
      this.session.renew(this.grant.access);
      this.#plan();
    } catch {
      this.#forget();
      this.session.signOut();
    }
  }

  #forget() {
    clearTimeout(this.soon);
    sessionStorage.removeItem(GRANT);
    this.grant = undefined;
  }

  /** Ends the session at the issuer, who tells the platform; true when this page is being left for that. */
  #leave() {
    const grant = this.grant;
    this.#forget();
    if (!grant?.exit) return false;
    location.assign(`${grant.exit}?${new URLSearchParams({ client_id: grant.clientId, id_token_hint: grant.id, post_logout_redirect_uri: this.home })}`);
    return true;
  }
}

async function discover(issuer) {
  const response = await fetch(`${issuer}/.well-known/openid-configuration`).catch(() => undefined);
  if (!response?.ok) throw refused();
  return response.json();
}

function refused(detail) {
  return Object.assign(new Error('refused'), { code: 'signIn', detail: detail ?? undefined });
}

function read(name) {
  const kept = sessionStorage.getItem(name);
  return kept === null ? undefined : JSON.parse(kept);
}

function random() {
  return encoded(crypto.getRandomValues(new Uint8Array(32)));
}

async function challenge(verifier) {
  return encoded(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}

function encoded(bytes) {
  return btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
}
