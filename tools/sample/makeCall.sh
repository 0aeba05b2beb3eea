#!/bin/sh
# Makes the sample call from call.txt: two synthetic voices, the owner on the left channel, the other on the right.
# Needs espeak-ng, sox and opusenc (packages espeak-ng, sox, opus-tools).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
target="$here/../../resources/sample/call 2026-06-05 18-00.ogg"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

speak() { # voice, pitch, words a minute, text, file
  espeak-ng -v "$1" -p "$2" -s "$3" -g 2 -w "$work/spoken.wav" "$4"
  sox "$work/spoken.wav" -r 24000 -c 1 -b 16 "$5" norm -4
}

silence() { # seconds, file
  sox -n -r 24000 -c 1 -b 16 "$2" trim 0 "$1"
}

number=100
grep -v '^#' "$here/call.txt" | while read -r who pause text; do
  number=$((number + 1))
  said="$work/said.wav"
  if [ "$who" = owner ]; then
    speak en-gb+f4 55 148 "$text" "$said"
    speaking=left listening=right
  else
    speak en-us+m3 38 155 "$text" "$said"
    speaking=right listening=left
  fi
  silence "$pause" "$work/pause.wav"
  silence "$(soxi -D "$said")" "$work/quiet.wav"
  sox "$said" "$work/pause.wav" "$work/$speaking-$number.wav"
  sox "$work/quiet.wav" "$work/pause.wav" "$work/$listening-$number.wav"
done

sox "$work"/left-*.wav "$work/left.wav"
sox "$work"/right-*.wav "$work/right.wav"
sox -M "$work/left.wav" "$work/right.wav" "$work/call.wav"
# Below 25 kbit/s Opus mixes the two voices into one channel.
opusenc --quiet --serial 1 --speech --bitrate 25 "$work/call.wav" "$target"
