/** What the database worker answers about recorded calls. */
import { reads, writes } from '../../vault/calls.ts';
import { mergeSpeakers, nameSpeaker, setSpeaker } from './editSpeakers.ts';
import { editText, find, merge, replace, split } from './editTurns.ts';
import { beginHearing, keepVoices, sharedSpeech } from './hearAgain.ts';
import { redo, undo } from './journal.ts';
import { restore, showOriginal } from './original.ts';
import { showCall, showTurns } from './showCall.ts';
import { deleteSound, keepPeaks, showLanes, showPeaks } from './sound.ts';
import {
  forgetVoice,
  keepLikenesses,
  keepVoicePrint,
  showVoicePrints,
  unknownVoices,
  voiceToRemember,
} from './voicePrints.ts';

export const recordedCallCalls = {
  'calls.show': reads(showCall),
  'calls.turns': reads(showTurns),
  'calls.find': reads(find),
  'calls.original': reads(showOriginal),
  'calls.editText': writes(editText),
  'calls.split': writes(split),
  'calls.merge': writes(merge),
  'calls.replace': writes(replace),
  'calls.setSpeaker': writes(setSpeaker),
  'calls.nameSpeaker': writes(nameSpeaker),
  'calls.mergeSpeakers': writes(mergeSpeakers),
  'calls.restore': writes(restore),
  'calls.undo': writes(undo),
  'calls.redo': writes(redo),
  'calls.beginHearing': writes(beginHearing),
  'calls.sharedSpeech': reads(sharedSpeech),
  'calls.keepVoices': writes(keepVoices),
  'calls.deleteSound': deleteSound,
  'calls.lanes': reads(showLanes),
  'calls.peaks': reads(showPeaks),
  'calls.keepPeaks': writes(keepPeaks),
  'calls.voicePrints': reads(showVoicePrints),
  'calls.voiceToRemember': reads(voiceToRemember),
  'calls.keepVoicePrint': writes(keepVoicePrint),
  'calls.keepLikenesses': writes(keepLikenesses),
  'calls.unknownVoices': reads(unknownVoices),
  'calls.forgetVoice': forgetVoice,
};
