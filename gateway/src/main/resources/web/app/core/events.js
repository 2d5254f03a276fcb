/**
 * The stream of server-sent events, read through fetch because an EventSource cannot send a token. A stream that broke
 * goes on where it stopped; what cannot be told any more comes as the event `reset`, after which whoever listens reads
 * the state again.
 */

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30000;
/** Four signs of life of the gateway: a stream that stays silent longer is broken. */
const SILENCE = 60000;

/**
 * @typedef {object} Listener
 * @property {(name: string, data: any) => void} event
 * @property {(state: 'connecting' | 'live' | 'waiting', first: boolean) => void} state
 * @property {() => void} refused
 */

export class EventStream {
  /** @param {string} path @param {() => string | undefined} token @param {Listener} listener */
  constructor(path, token, listener) {
    this.path = path;
    this.token = token;
    this.listener = listener;
    this.control = new AbortController();
    this.wait = FIRST_WAIT;
    this.opened = 0;
    this.last = '';
    void this.#follow();
  }

  close() {
    this.control.abort();
  }

  async #follow() {
    while (!this.control.signal.aborted) {
      this.listener.state('connecting', this.opened === 0);
      const refused = await this.#once().catch(() => false);
      if (this.control.signal.aborted) return;
      if (refused) return void this.listener.refused();
      this.listener.state('waiting', this.opened === 0);
      await this.#pause();
    }
  }

  /** @returns {Promise<boolean>} whether the token was refused */
  async #once() {
    const attempt = new AbortController();
    const end = () => attempt.abort();
    this.control.signal.addEventListener('abort', end, { once: true });
    try {
      const headers = { Accept: 'text/event-stream', Authorization: `Bearer ${this.token()}`, ...(this.last && { 'Last-Event-ID': this.last }) };
      const response = await fetch(this.path, { headers, cache: 'no-store', signal: attempt.signal });
      if (response.status === 401) return true;
      if (!response.ok || !response.body) return false;
      this.wait = FIRST_WAIT;
      this.opened += 1;
      this.listener.state('live', this.opened === 1);
      await this.#read(response.body, end);
      return false;
    } finally {
      this.control.signal.removeEventListener('abort', end);
      end();
    }
  }

  async #read(body, giveUp) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    let watch = setTimeout(giveUp, SILENCE);
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return;
        clearTimeout(watch);
        watch = setTimeout(giveUp, SILENCE);
        const blocks = (rest + value).replace(/\r\n?/g, '\n').split('\n\n');
        rest = blocks.pop() ?? '';
        blocks.forEach(block => this.#deliver(block));
      }
    } finally {
      clearTimeout(watch);
    }
  }

  #deliver(block) {
    let name = 'message';
    const data = [];
    for (const line of block.split('\n')) {
      const [, field, value] = /^(\w+): ?(.*)$/.exec(line) ?? [];
      if (field === 'id') this.last = value;
      if (field === 'event') name = value;
      if (field === 'data') data.push(value);
    }
    if (data.length === 0) return;
    try {
      this.listener.event(name, JSON.parse(data.join('\n')));
    } catch (cause) {
      console.warn('an event was not understood', cause);
    }
  }

  /** Each failure doubles the wait; chance keeps many open pages from returning in the same second. */
  #pause() {
    const wait = this.wait * (0.5 + Math.random() / 2);
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
    return new Promise(resolve => {
      setTimeout(resolve, wait);
      this.control.signal.addEventListener('abort', resolve, { once: true });
    });
  }
}
