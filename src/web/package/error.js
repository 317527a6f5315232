/** What went wrong, with a `code` for programs and words for people. */
export class DatelineError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = "DatelineError";
    this.code = code;
  }
}

/** Codes of what the service says, by the ids of its messages. */
const CODES = {
  "failed-call": "invalid-input",
  "failed-not-a-bundle": "not-a-bundle",
  "failed-newer-bundle": "newer-bundle",
  "missing-article": "no-such-article",
  "missing-article-yet": "no-such-article",
};

export const codeOf = (id) => CODES[id] ?? "failed";
