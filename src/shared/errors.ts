/**
 * The named errors of Evenkeel and the sentence each becomes for the user.
 * Everything that can go wrong by the user's doing or the file's is one of these; anything else is a defect.
 */
export const sentences = {
  'vault-absent': 'There is no vault here yet. Create one first.',
  'vault-exists': 'There is already a vault in this place. Unlock it, or choose another place.',
  'vault-locked': 'The vault is locked. Unlock it with your passphrase.',
  'vault-newer':
    'This vault was made by a newer Evenkeel. Nothing was changed. Please use that newer version.',
  'vault-damaged': 'The vault could not be opened: its files are damaged or incomplete. Nothing was changed.',
  'vault-in-use': 'This vault is already open in another Evenkeel. Close that one first.',
  'vault-unwritable':
    'The folder of the vault cannot be made or written to. Check its place and permissions, or choose another.',
  'wrong-passphrase': 'That passphrase does not open this vault.',
  'wrong-recovery-code': 'That recovery code does not open this vault. Check each group of letters.',
  'passphrase-too-short':
    'Please choose a passphrase of at least 8 characters. A few unrelated words work well.',
  'format-unknown': 'Evenkeel does not recognise this file as a chat export or a recording.',
  'file-unreadable': 'The file could not be read. Check that it still exists and is not open elsewhere.',
  'file-is-folder': 'This is a folder. Choose the file inside it.',
  'file-unwritable': 'The file could not be written there. Check that the folder exists and may be changed.',
  'passphrase-file-unreadable': 'The file with the passphrase could not be read.',
  'archive-damaged':
    'This archive is damaged or incomplete. Copy or export it again; often a copy was cut short.',
  'archive-encrypted':
    'This archive is locked with a password of its own. Unpack it first, then choose the file inside it.',
  'archive-unsafe':
    'This archive would unpack to far more than a chat can hold, so it was left closed. Nothing was changed.',
  'file-not-chat': 'This file could be opened, but holds no chat Evenkeel understands.',
  'signal-backup-closed':
    'This is an encrypted backup of Signal, which Evenkeel does not open. The help for Signal shows ways to export chats from it.',
  'mail-archive-closed':
    'This is an Outlook archive (PST), which Evenkeel does not read. Export the mails as mbox first, for example with Thunderbird.',
  'audio-unreadable': 'The sound in this file could not be decoded.',
  'sound-deleted': 'The sound of this recording was deleted. What was written down is still here.',
  'voice-too-short':
    'There is too little speech of this voice to remember it by. About ten seconds are needed.',
  'owner-unknown': 'Evenkeel could not tell which person is you. Choose your name from the list.',
  'time-zone-unknown': 'That time zone is not known. Use a name like Europe/Berlin.',
  'date-unknown': 'That date is not known. Write it like 2026-03-01.',
  'recording-undescribed':
    'For a recording, say who the other person is (--with NAME) and that you took part (--took-part).',
  'person-unknown': 'There is nobody of that name in the vault.',
  'not-found': 'That is no longer in the vault.',
  'pdf-unavailable': 'No way to make a PDF was found on this machine. Use Print and choose “Save as PDF”.',
  'speech-model-unfit':
    'This is not a Whisper model Evenkeel can use. It takes a ggml file (like ggml-base.bin), or an ONNX encoder with its decoder and its tokens in the same folder.',
  'speech-model-broken':
    'The speech model you added could not be loaded: it is damaged, incomplete or too large for this computer. Choose another one in the settings.',
  'speech-model-changed':
    'The speech model you added is gone, or is no longer the same file. Add it again in the settings, or choose another one.',
  'speech-engine-absent':
    'ggml models cannot be used on this kind of computer. The ONNX form of the model can.',
  'speaker-model-unfit':
    'This is not a speaker model Evenkeel can use. It takes ONNX files made for sherpa-onnx from 3D-Speaker (CAM++), WeSpeaker or NeMo, for sound at 16 kHz.',
  'speaker-model-broken':
    'The speaker model you added could not be loaded: it is damaged, incomplete or too large for this computer. Choose another one in the settings.',
  'speaker-model-changed':
    'The speaker model you added is gone, or is no longer the same file. Add it again in the settings, or go on without it.',
  'speech-model-missing': 'The speech model is missing from this installation. Run npm ci again.',
  'job-failed':
    'This task stopped before it was finished. What was saved so far is kept; you can start it again.',
  cancelled: 'Stopped, as you asked. What was saved so far is kept.',
  'input-invalid': 'Something in that request was not as expected. Please try again.',
} as const;

export type ErrorCode = keyof typeof sentences;

/** An error the user can understand; `detail` never holds personal data. */
export class EvenkeelError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, options?: { cause?: unknown }) {
    super(sentences[code], options);
    this.name = 'EvenkeelError';
    this.code = code;
  }
}

export function isErrorCode(value: unknown): value is ErrorCode {
  return typeof value === 'string' && Object.hasOwn(sentences, value);
}
