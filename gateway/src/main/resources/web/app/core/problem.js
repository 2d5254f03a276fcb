/** A refusal of the server in the form of application/problem+json, or what comes closest when it could not answer. */
export class Problem extends Error {
  /** @param {{status: number, code?: string, title?: string, detail?: string, issues?: object[], identifier?: string}} body */
  constructor(body) {
    super(body.detail ?? body.title ?? `status ${body.status}`);
    this.status = body.status;
    this.code = body.code ?? '';
    this.title = body.title ?? '';
    this.detail = body.detail ?? '';
    this.issues = Array.isArray(body.issues) ? body.issues : [];
    this.identifier = body.identifier ?? body.instance?.replace('urn:uuid:', '') ?? '';
  }

  /** The server could not be reached at all. */
  static unreachable() {
    return new Problem({ status: 0, code: 'unreachable' });
  }

  /** @param {Response} response */
  static async of(response) {
    const type = response.headers.get('Content-Type') ?? '';
    const body = type.includes('json') ? await response.json().catch(() => ({})) : {};
    return new Problem({ ...body, status: response.status });
  }

  /** Somebody else changed the thing after it was read. */
  get stale() {
    return this.status === 412;
  }

  /** The token is absent, refused or too old. */
  get unknownBearer() {
    return this.status === 401;
  }
}
