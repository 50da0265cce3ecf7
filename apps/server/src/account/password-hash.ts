import { argon2, type BinaryLike, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** Memory in KiB, passes, lanes: above OWASP's least (19 MiB, 2, 1); about 0.15 s of one core. */
const parameters = { memory: 65_536, passes: 2, parallelism: 1 } as const;
const hashLength = 32;

interface Parameters {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

const derive = promisify(argon2);

/** 128 random bits. */
export function newSalt(): Buffer {
  return randomBytes(16);
}

/** A password as it is kept: a PHC string of Argon2id with a salt of its own. */
export async function hashPassword(password: string, salt = newSalt()): Promise<string> {
  return textOf(parameters, salt, await derived(password, salt, parameters, hashLength));
}

/** The same with the salt and the parameters of another that is kept: both are one text where both passwords are. */
export async function hashLike(kept: string, password: string): Promise<string> {
  const read = partsOf(kept);
  return textOf(read, read.salt, await derived(password, read.salt, read, read.hash.length));
}

/** Nobody's password: it costs what a real one costs, so that an unknown name answers no sooner. */
const nobodys = textOf(parameters, Buffer.alloc(16), Buffer.alloc(hashLength));

/** Whether a password is the one kept; `null` for nobody, which takes as long and is never right. */
export async function isPassword(kept: string | null, password: string): Promise<boolean> {
  const read = partsOf(kept ?? nobodys);
  const hash = await derived(password, read.salt, read, read.hash.length);
  return timingSafeEqual(hash, read.hash) && kept !== null;
}

/** Whether what is kept was made with other parameters than today's. */
export function isOutdated(kept: string): boolean {
  const { memory, passes, parallelism } = partsOf(kept);
  return (
    memory !== parameters.memory || passes !== parameters.passes || parallelism !== parameters.parallelism
  );
}

function derived(
  password: string,
  salt: BinaryLike,
  { memory, passes, parallelism }: Parameters,
  length: number,
): Promise<Buffer> {
  // Thai can be typed in more than one order of code points; NFC makes one of them.
  const message = Buffer.from(password.normalize('NFC'));
  return derive('argon2id', { message, nonce: salt, memory, passes, parallelism, tagLength: length });
}

function partsOf(kept: string) {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(kept);
  if (found === null) throw new Error('a password is kept in a form that is not known');
  const [, memory, passes, parallelism, salt, hash] = found;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt ?? '', 'base64'),
    hash: Buffer.from(hash ?? '', 'base64'),
  };
}

function textOf({ memory, passes, parallelism }: Parameters, salt: Buffer, hash: Buffer): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${text(salt)}$${text(hash)}`;
}

/** Base64 without padding, as PHC strings have it. */
function text(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
