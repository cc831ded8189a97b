import { useEffect, useRef, useState } from "react";
import { useLocation } from "react-router";

/** Tells those who listen that another page is here; the first page is announced by the browser itself. */
export function Announcer() {
  const { pathname } = useLocation();
  const [text, setText] = useState("");
  const announced = useRef(pathname);
  useEffect(() => {
    if (announced.current === pathname) return;
    announced.current = pathname;
    setText(document.title);
  }, [pathname]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
