// Says in plain words why the system refused a file; its own codes (ENOSPC, EACCES …) stay out of messages.

const WORDS: Readonly<Record<string, string>> = {
  EACCES: 'its permissions do not allow it',
  EPERM: 'its permissions do not allow it',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  ENOENT: 'it is not there',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  ELOOP: 'its links lead around in a circle',
  ENAMETOOLONG: 'its path is longer than the system allows',
  EMFILE: 'too many files are open',
  EBUSY: 'another program holds it',
  EIO: 'the disk reports an error',
}

export const systemCode = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? ''

/** `the disk is full` */
export const systemReason = (error: unknown): string =>
  WORDS[systemCode(error)] ?? (error as Error).message.replace(/\.$/, '')
