import "./layers.css";
import "./reset.css";
import "./tokens.css";
