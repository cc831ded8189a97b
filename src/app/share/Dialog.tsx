import { type MouseEvent, type ReactNode, useId, useLayoutEffect, useRef } from "react";
import { sharingWords as words } from "../language/sharing-language.ts";
import { CloseButton } from "./CloseButton.tsx";
import styles from "./Dialog.module.css";

type DialogProps = {
  title: string;
  onClose: () => void;
  /** Beside the panel, on what lies under it. */
  outside?: ReactNode;
  children: ReactNode;
};

/**
 * A panel over the page. It takes the focus and gives it back; Esc, its button and a press beside it close it at once: the browser's
 * `close` comes a while later, and would close a panel that has been opened again by then.
 */
export function Dialog({ title, onClose, outside, children }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressed = useRef<EventTarget>(null);
  const id = useId();
  useLayoutEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  // What it says has changed: those who listen are told. Before its parts' effects, one of which may want the focus.
  useLayoutEffect(() => heading.current?.focus(), [title]);
  // A selection that was drawn out of the panel ends beside it, and is no press there.
  const onPress = ({ target }: MouseEvent) => void (pressed.current = target);
  const onClick = ({ target, currentTarget }: MouseEvent<HTMLDialogElement>) => {
    if (target === currentTarget && pressed.current === currentTarget) onClose();
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events -- by keys, Esc closes it
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={id}
      onMouseDown={onPress}
      onClick={onClick}
      onCancel={onClose}
      onClose={({ currentTarget }) => currentTarget.open || onClose()}
    >
      {outside}
      <div className={styles.panel}>
        <header className={styles.header}>
          <h2 className={styles.title} ref={heading} id={id} tabIndex={-1}>
            {title}
          </h2>
          <CloseButton name={words.close} close={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  );
}
