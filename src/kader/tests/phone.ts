import 'fake-indexeddb/auto';
import type { Draft } from '../src/facts/fact';
import { openStore, type Db } from '../src/store/db';
import { Notebook } from '../src/store/notebook';
import { Engine } from '../src/sync/engine';
import { Line } from '../src/sync/line';
import { choosePin, signIn } from '../src/sync/sign-in';
import type { FakeServer } from './fake-server';

export const PIN = '246810';
const FEW_ROUNDS = 10;
let phones = 0;

/** A phone with one person signed in. Its disk is its own. */
export class Phone {
  private constructor(readonly db: Db, public notebook: Notebook, readonly server: FakeServer) {}

  static async of(server: FakeServer, user = 'sumarni', db?: Db): Promise<Phone> {
    const disk = db ?? (await openStore(`phone-${++phones}`));
    const arrival = await signIn(disk, new Line(server.fetch), { user, password: 'rahasia', phone: 'HP' }, server.clock());
    return new Phone(disk, await choosePin(disk, arrival, PIN, server.clock, FEW_ROUNDS), server);
  }

  sync = () => new Engine(this.notebook, new Line(this.server.fetch)).run();

  /** Syncs until it succeeds, as a phone does over an afternoon. */
  async keepTrying(times = 20): Promise<void> {
    for (let each = 0; each < times; each++) {
      try {
        await this.sync();
        return;
      } catch (passing) {
        if (each === times - 1) throw passing;
      }
    }
  }

  weigh = (kg: number, subject = '0193bbbb-0000-7000-8000-000000000001') => this.notebook.save('19.05.01.2001', weighing(kg, subject));
}

export const weighing = (kg: number, subject: string): Draft => ({ kind: 'child-visit', subject, on: '2026-11-12', public: { present: 'y', weight_kg: kg } });
