/** What a person wrote of a file. */
export const Description = ({ text }: { readonly text: string }) => (
  <span class="description" dir="auto">
    {text}
  </span>
);
