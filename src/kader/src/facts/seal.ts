import { fromBase64, fromHex, joined, random, utf8, type Bytes } from '../bytes';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNED = { name: 'ECDSA', hash: 'SHA-256' } as const;

/** The key pair a device signs with; its private half cannot be read out. */
export const newSigningKeys = (): Promise<CryptoKeyPair> => crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);

export const publicKey = async (keys: CryptoKeyPair): Promise<Bytes> => new Uint8Array(await crypto.subtle.exportKey('raw', keys.publicKey));

export const signText = (keys: CryptoKeyPair, text: string): Promise<Bytes> => sign(keys, utf8(text));

const sign = async (keys: CryptoKeyPair, bytes: Bytes): Promise<Bytes> => new Uint8Array(await crypto.subtle.sign(SIGNED, keys.privateKey, bytes));

/** The server's key, and its name. */
interface Recipient {
  readonly kid: string;
  readonly key: string;
}

/** A key for one fact alone, made while nobody waits. */
export interface Envelope {
  readonly to: Recipient;
  readonly key: CryptoKey;
  /** What the server needs to find the same key. */
  readonly head: Bytes;
}

export async function newEnvelope(to: Recipient): Promise<Envelope> {
  const theirRaw = fromBase64(to.key);
  const theirs = await crypto.subtle.importKey('raw', theirRaw, { name: 'ECDH', namedCurve: 'P-256' }, false, []);
  const once = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, false, ['deriveBits']);
  const onceRaw = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey));

  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, once.privateKey, 256);
  const material = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const key = await crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: joined(onceRaw, theirRaw), info: utf8('seribu-seal-1') }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt']);
  return { to, key, head: joined(Uint8Array.of(1), fromHex(to.kid), onceRaw) };
}

/** Signs a fact and seals it to the server's key: from then on only the server can open it, whoever carries it. docs/rules/sync.md#sealing */
export async function seal(fact: Bytes, keys: CryptoKeyPair, { key, head }: Envelope): Promise<Bytes> {
  const plain = joined(await sign(keys, joined(utf8('seribu-fact\n'), fact)), fact);
  const iv = random(12);
  return joined(head, iv, new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain)));
}
