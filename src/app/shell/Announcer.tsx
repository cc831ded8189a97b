import { useEffect, useRef, useState } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import { isKept } from "./keep-place.ts";

/** Tells those who listen that another page is here; the first page is announced by the browser itself. */
export function Announcer() {
  const { pathname, state } = useLocation();
  const type = useNavigationType();
  const isSamePage = isKept(state) && type !== NavigationType.Pop;
  const [text, setText] = useState("");
  const announced = useRef(pathname);
  useEffect(() => {
    if (announced.current === pathname) return;
    announced.current = pathname;
    if (!isSamePage) setText(document.title);
  }, [pathname, isSamePage]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
