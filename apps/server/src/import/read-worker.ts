import { type FileRead, type ReadRequest, readFile } from '@tidtam/workbook';

/** Reads one file in a process of its own, where it can be stopped. */
export function read({
  bytes,
  request,
}: {
  readonly bytes: Uint8Array;
  readonly request: ReadRequest;
}): Promise<FileRead> {
  return readFile(bytes, request);
}
