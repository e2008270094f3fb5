//! The editors' rules as a pure state machine.
