export interface KnownModel {
  /** As its makers call it. */
  name: string;
  fileName: string;
  sizeBytes: number;
  sha256: string;
}

/**
 * Whisper models as whisper.cpp's makers publish them (huggingface.co/ggerganov/whisper.cpp), by the SHA-256 sums
 * under which that site keeps them; the names and sizes are those of the project's own list of models.
 */
export const knownModels: readonly KnownModel[] = [
  {
    name: 'Whisper tiny',
    fileName: 'ggml-tiny.bin',
    sizeBytes: 77_691_713,
    sha256: 'be07e048e1e599ad46341c8d2a135645097a538221678b7acdd1b1919c6e1b21',
  },
  {
    name: 'Whisper tiny, English',
    fileName: 'ggml-tiny.en.bin',
    sizeBytes: 77_704_715,
    sha256: '921e4cf8686fdd993dcd081a5da5b6c365bfde1162e72b08d75ac75289920b1f',
  },
  {
    name: 'Whisper base',
    fileName: 'ggml-base.bin',
    sizeBytes: 147_951_465,
    sha256: '60ed5bc3dd14eea856493d334349b405782ddcaf0028d4b5df4088345fba2efe',
  },
  {
    name: 'Whisper base, English',
    fileName: 'ggml-base.en.bin',
    sizeBytes: 147_964_211,
    sha256: 'a03779c86df3323075f5e796cb2ce5029f00ec8869eee3fdfb897afe36c6d002',
  },
  {
    name: 'Whisper small',
    fileName: 'ggml-small.bin',
    sizeBytes: 487_601_967,
    sha256: '1be3a9b2063867b937e64e2ec7483364a79917e157fa98c5d94b5c1fffea987b',
  },
  {
    name: 'Whisper small, English',
    fileName: 'ggml-small.en.bin',
    sizeBytes: 487_614_201,
    sha256: 'c6138d6d58ecc8322097e0f987c32f1be8bb0a18532a3f88f734d1bbf9c41e5d',
  },
  {
    name: 'Whisper medium',
    fileName: 'ggml-medium.bin',
    sizeBytes: 1_533_763_059,
    sha256: '6c14d5adee5f86394037b4e4e8b59f1673b6cee10e3cf0b11bbdbee79c156208',
  },
  {
    name: 'Whisper medium, English',
    fileName: 'ggml-medium.en.bin',
    sizeBytes: 1_533_774_781,
    sha256: 'cc37e93478338ec7700281a7ac30a10128929eb8f427dda2e865faa8f6da4356',
  },
  {
    name: 'Whisper large v3',
    fileName: 'ggml-large-v3.bin',
    sizeBytes: 3_095_033_483,
    sha256: '64d182b440b98d5203c4f9bd541544d84c605196c4f7b845dfa11fb23594d1e2',
  },
  {
    name: 'Whisper large v3 turbo',
    fileName: 'ggml-large-v3-turbo.bin',
    sizeBytes: 1_624_555_275,
    sha256: '1fc70f774d38eb169993ac391eea357ef47c88757ef72ee5943879b7e8e2bc69',
  },
  {
    name: 'Whisper large v3 turbo, small form (q5_0)',
    fileName: 'ggml-large-v3-turbo-q5_0.bin',
    sizeBytes: 574_041_195,
    sha256: '394221709cd5ad1f40c46e6031ca61bce88931e6e088c188294c6d5a55ffa7e2',
  },
];
