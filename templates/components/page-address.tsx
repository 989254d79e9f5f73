interface Props {
  readonly address: string | undefined;
}

/** The page's own address, for paper. */
export const PageAddress = ({ address }: Props) =>
  address === undefined ? null : <p class="page-address">{address}</p>;
