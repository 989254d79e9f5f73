interface Props {
  readonly text: string;
}

/** A text whose flags say nothing of its direction: Unicode takes them for Latin letters. */
export const FlaggedText = ({ text }: Props) => (
  <>{text.split(FLAGS).map((piece, at) => (at % 2 === 1 ? <bdi>{piece}</bdi> : piece))}</>
);

const FLAGS = /((?:[\u{1F1E6}-\u{1F1FF}]{2})+)/u;
