@echo off
rem Runs the Monitor pipeline with the jar that lies beside this script.
java -Xmx512m -jar "%~dp0monitor.jar" %*
