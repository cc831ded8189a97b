import { useEffect, useRef, useState } from "react";
import { NavigationType, useLocation, useNavigationType } from "react-router";
import { isKept } from "./keep-place.ts";

/** Tells those who listen that another page is here; the first page is announced by the browser itself. */
export function Announcer() {
  const location = useLocation();
  const { pathname } = location;
  const type = useNavigationType();
  const isSamePage = isKept(location.state) && type !== NavigationType.Pop;
  const [text, setText] = useState("");
  const announced = useRef(pathname);
  useEffect(() => {
    const isNew = announced.current !== pathname && !isSamePage;
    announced.current = pathname;
    if (isNew) setText(document.title);
  }, [pathname, isSamePage]);
  return (
    <p className="visually-hidden" role="status">
      {text}
    </p>
  );
}
