//! The page. Built by Trunk; does nothing on the host. `web::app::mount` is called by the boot script.
fn main() {}
