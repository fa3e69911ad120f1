import { packTables } from '../build/tables';
import { unpackTables, type Standards } from '../src/domain/tables';

let read: Promise<Standards> | undefined;

/** The growth tables as the phone reads them, packed from the publisher's files. */
export const standards = (): Promise<Standards> => (read ??= unpackTables(Uint8Array.from(packTables('../../reference/growth-standards'))));
