package org.themonitor.jobs;

/** Entry point of the command line. */
public final class MonitorApplication {
    private MonitorApplication() {}

    public static void main(String[] args) {
        System.out.println("monitor");
    }
}
