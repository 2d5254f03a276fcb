/** The door to the gateway: adds the bearer token, reads revisions from the headers and turns refusals into problems. */

import { Problem } from './problem.js';

const PATIENCE = 5;
const LONGEST_WAIT = 5000;

/**
 * @typedef {object} Answer
 * @property {any} body
 * @property {string | null} etag
 * @property {number | undefined} planRevision the revision of the plan that the answer stands for
 */

export class Api {
  /** @param {() => string | undefined} token @param {() => void} refused called when the token is no longer accepted */
  constructor(token, refused) {
    this.token = token;
    this.refused = refused;
  }

  /** @param {string} path @param {Record<string, string | number | undefined>} [query] @returns {Promise<Answer>} */
  get(path, query = {}, signal = undefined) {
    const wanted = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
    const suffix = wanted.length > 0 ? `?${new URLSearchParams(wanted.map(([k, v]) => [k, String(v)]))}` : '';
    return this.#patiently(() => this.#send('GET', path + suffix, { signal }));
  }

  /** A merge patch on a thing whose revision was read before. */
  patch(path, body, etag) {
    const headers = { 'Content-Type': 'application/merge-patch+json', 'If-Match': etag };
    return this.#send('PATCH', path, { body, headers });
  }

  /** Creates a thing; the key makes a repetition of the same call harmless. */
  post(path, body) {
    const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}` };
    return this.#send('POST', path, { body, headers });
  }

  /** Every item of a paged collection, following `next` until there is none. */
  async all(path, query = {}) {
    const items = [];
    let page = 1;
    for (;;) {
      const { body, ...rest } = await this.get(path, { pageSize: 500, ...query, page });
      items.push(...body.items);
      if (!body.next || body.items.length === 0) return { ...rest, body: { ...body, items } };
      page += 1;
    }
  }

  /** A reading that has not arrived yet answers 503 with Retry-After: wait as asked, a bounded number of times. */
  async #patiently(attempt) {
    for (let count = 1; ; count += 1) {
      try {
        return await attempt();
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.retryAfter === undefined || count >= PATIENCE) throw problem;
        await new Promise(resolve => setTimeout(resolve, Math.min(problem.retryAfter * 1000, LONGEST_WAIT)));
      }
    }
  }

  async #send(method, path, { body, headers = {}, signal } = {}) {
    const token = this.token();
    const response = await fetch(path, {
      method,
      signal,
      cache: 'no-store',
      headers: { Accept: 'application/json, application/problem+json', ...(token && { Authorization: `Bearer ${token}` }), ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
    }).catch(cause => {
      if (cause.name === 'AbortError') throw cause;
      throw Problem.unreachable();
    });
    if (!response.ok) throw await this.#refusal(response, token);
    const revision = Number(response.headers.get('Plan-Revision'));
    return {
      body: await response.json(),
      etag: response.headers.get('ETag'),
      planRevision: revision > 0 ? revision : undefined,
    };
  }

  async #refusal(response, token) {
    const problem = await Problem.of(response);
    const wait = response.headers.get('Retry-After');
    if (response.status === 503 && wait !== null) problem.retryAfter = Number(wait) || 1;
    if (problem.unknownBearer && token) this.refused();
    return problem;
  }
}
