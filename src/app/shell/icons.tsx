const paths = {
  home: "M4 11 12 4l8 7v9h-5v-6H9v6H4z",
  latest: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zm0 4v4l3 2",
  categories: "M4 6h16M4 12h16M4 18h10",
  search: "M11 4a7 7 0 1 0 0 14 7 7 0 0 0 0-14zm5 12 5 5",
  theme: "M12 4a8 8 0 1 0 0 16zm0 0a8 8 0 0 1 0 16",
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
