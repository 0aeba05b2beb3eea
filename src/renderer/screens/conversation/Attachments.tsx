import type { Utterance, UtteranceAttachment } from '../../../shared/model/conversations.ts';
import { formatDuration, formatQuantity } from '../../design/format.ts';
import { Icon, type IconName } from '../../design/Icon.tsx';
import './attachments.css';

const kinds: Record<UtteranceAttachment['kind'], { icon: IconName; name: string; many: string }> = {
  image: { icon: 'picture', name: 'Picture', many: 'pictures' },
  video: { icon: 'video', name: 'Video', many: 'videos' },
  voice: { icon: 'recording', name: 'Voice message', many: 'voice messages' },
  audio: { icon: 'recording', name: 'Sound', many: 'sounds' },
  document: { icon: 'file', name: 'Document', many: 'documents' },
  sticker: { icon: 'heart', name: 'Sticker', many: 'stickers' },
  other: { icon: 'attachment', name: 'Something sent along', many: 'things sent along' },
};

/** What was sent along, named; pictures and files themselves are not kept, voice messages can be played. */
export function Attachments({ utterance, speaker }: { utterance: Utterance; speaker: string }) {
  const groups = alike(utterance.attachments);
  if (groups.length === 0) {
    if (utterance.kind !== 'media' || utterance.text !== '' || utterance.deletedLater) return null;
    return <NamedAttachment icon="attachment">Something sent along, not in the export</NamedAttachment>;
  }
  return groups.map(({ attachment, count }, index) => (
    // oxlint-disable-next-line react/no-array-index-key -- they never change their order
    <div key={index} className="attachment-part">
      <NamedAttachment icon={kinds[attachment.kind].icon}>
        {attachmentWords(attachment, count)}
      </NamedAttachment>
      {attachment.recordingId === null ? null : (
        // oxlint-disable-next-line jsx-a11y/media-has-caption -- the words below are its transcript
        <audio
          className="voice-message"
          controls
          preload="none"
          src={`recording/${attachment.recordingId}`}
          aria-label={`Voice message from ${speaker}`}
        />
      )}
    </div>
  ));
}

function NamedAttachment({ icon, children }: { icon: IconName; children: string }) {
  return (
    <span className="attachment-name">
      <Icon name={icon} size={16} />
      <span>{children}</span>
    </span>
  );
}

/** An album is told in one line: the same kind, none of them with a name, a sound or a length of its own. */
function alike(attachments: readonly UtteranceAttachment[]) {
  const groups: { attachment: UtteranceAttachment; count: number }[] = [];
  for (const attachment of attachments) {
    const group = groups.find((known) => isAlike(known.attachment, attachment));
    if (group === undefined) groups.push({ attachment, count: 1 });
    else group.count += 1;
  }
  return groups;
}

function isAlike(one: UtteranceAttachment, other: UtteranceAttachment): boolean {
  const isSame = one.kind === other.kind && one.isFound === other.isFound && one.kind !== 'document';
  return isSame && isPlain(one) && isPlain(other);
}

function isPlain({ recordingId, durationSeconds }: UtteranceAttachment): boolean {
  return recordingId === null && durationSeconds === null;
}

/** “Picture”, “Voice message, 0:14, not in the export”, “3 pictures, not in the export”. */
function attachmentWords(attachment: UtteranceAttachment, count: number): string {
  const { name, many } = kinds[attachment.kind];
  const fileName = attachment.kind === 'document' ? attachment.fileName : null;
  return [
    count === 1 ? name : formatQuantity(count, name, many),
    ...(fileName === null ? [] : [`“${fileName}”`]),
    ...(attachment.durationSeconds === null ? [] : [formatDuration(attachment.durationSeconds)]),
    ...(attachment.isFound ? [] : ['not in the export']),
  ].join(', ');
}
