import type { IncomingMessage, Server, ServerResponse } from 'node:http';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Milliseconds between two looks at whether everyone was answered. */
const LOOK_MS = 20;

/** Gives the requests of a server to whoever answers them now, and knows how many wait for it. */
export class Switchboard {
  #handler: Handler;
  #underWay = 0;

  constructor(server: Server, handler: Handler) {
    this.#handler = handler;
    server.on('request', (request, response) => {
      this.#underWay += 1;
      response.once('close', () => (this.#underWay -= 1));
      this.#handler(request, response);
    });
  }

  /** From now on new requests go to this one; those under way stay where they are. */
  switchTo(handler: Handler): void {
    this.#handler = handler;
  }

  /** Resolves when everyone was answered, or after that many milliseconds. */
  async quiet(milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    while (this.#underWay > 0 && Date.now() < end) {
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  }
}
