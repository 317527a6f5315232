// The service behind a port, in a worker or not: each question has a number, and its answer carries it.
import { DatelineError, codeOf } from "./error.js";

export class Service {
  #port;
  #waiting = new Map();
  #n = 0;
  #ended = null;
  /** What the language model was taken from, once it is there. */
  model = null;
  /** Called when something needs the language model, which nobody has handed over. */
  onmodel = () => {};
  /** Called when the bundle goes on in another file: its name, and that of the one after it. */
  onshard = () => {};

  /** `port` has `post`, `hold`, `end`, and calls what `listen` and `onfail` are given. */
  constructor(port) {
    this.#port = port;
    port.listen((message) => this.#heard(message));
    port.onfail((reason) => this.#end(new DatelineError("crashed", `The reader stopped: ${reason}`)));
  }

  get isEnded() {
    return this.#ended !== null;
  }

  /** Asks `kind` with `fields`; resolves to the fields of the answer. */
  ask(kind, fields, progress) {
    if (this.#ended) return Promise.reject(this.#ended);
    this.#n += 1;
    const seq = this.#n;
    return new Promise((resolve, reject) => {
      this.#waiting.set(seq, { resolve, reject, progress });
      this.#port.hold(true);
      this.#port.post({ [kind]: { seq, ...fields } });
    });
  }

  /** Asks what a program asks, and resolves to the answer. */
  async call(call) {
    const { json } = await this.ask("Call", { call: JSON.stringify(call) });
    return JSON.parse(json);
  }

  /** Returns the message in English. */
  say(message) {
    return this.call({ say: message });
  }

  end() {
    this.#end(new DatelineError("closed", "This was closed."));
  }

  #end(error) {
    if (this.#ended) return;
    this.#ended = error;
    this.#port.end();
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }

  #heard(message) {
    if (message === "ModelWanted") return this.onmodel();
    const [[kind, fields]] = Object.entries(message);
    if (kind === "Crashed") {
      this.#end(new DatelineError("crashed", `The reader stopped: ${fields.reason}`));
      return;
    }
    if (kind === "ShardWanted") return this.onshard(fields.name, fields.next);
    const waiting = this.#waiting.get(fields.seq);
    if (!waiting) return;
    if (kind === "Progress") {
      waiting.progress?.(fields.done, fields.total);
      return;
    }
    this.#waiting.delete(fields.seq);
    if (kind !== "Failed") waiting.resolve(fields);
    else {
      const failed = (words) => waiting.reject(new DatelineError(codeOf(fields.reason.id), words));
      this.say(fields.reason).then(failed, () => failed(fields.reason.id));
    }
    if (this.#waiting.size === 0) this.#port.hold(false);
  }
}
