@echo off
rem Runs the Monitor pipeline with the jar that lies beside this script.
java -Dfile.encoding=UTF-8 -Xmx512m -jar "%~dp0monitor.jar" %*
exit /b %errorlevel%
